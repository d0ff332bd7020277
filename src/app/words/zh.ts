/**
 * What the start page and the frame say, in Chinese. This file is the shape of all languages; the law's sentences come
 * from the rules.
 */
export const zh = {
  shell: {
    name: '田家庵区生育支持',
    title: '{{page}} · 田家庵区生育支持',
    skip: '跳到正文',
    elder: '长辈版',
    standard: '标准版',
    highContrast: '高对比显示',
    otherLanguage: 'English',
    otherLanguageShort: 'EN',
    draftStamp: '送审稿',
    draft: '方案还没有正式印发，结果供您参考。',
    basis: '依据：《{{title}}》（{{status}}）。规则版本 {{version}}。',
    promise: '能不能领、领多少，以办理单位的答复为准。',
    plan: '看方案原文',
    opening: '正在打开……',
    notOpened: '没打开。您的回答还在。',
    retry: '再试一次',
    failed: '这一页出错了。您的回答还在。',
    oddClock: '这台设备上的日期是{{date}}，好像不对。请在结果页换成今天。',
    staleRules: '这些规则过了该复核的日子（{{date}}）。请向办理单位核对。',
    offline: '现在没有网络，照样能用。',
    newVersion: '有新版本。换用以后要从头开始。',
    takeOver: '换用新版本',
    toStart: '回到开始',
  },
  start: {
    heading: '算一算，您家能享受哪些生育支持',
    headingFirst: '算一算，您家',
    headingSecond: '能享受哪些生育支持',
    promise: '答几个问题就知道，',
    promiseSecond: '随时能停。',
    situations: '您家现在是哪种情况？',
    several: '可以选几样。',
    begin: '开始',
    everything: '说不准，从头问起',
    privacy: '不问姓名、身份证号和手机号。您的回答只留在这台设备上，关掉就没有了。',
    afresh: '页面刷新过，要从头开始。这里不保存您的回答。',
  },
}

/** Every language says what Chinese says. */
export type Words = typeof zh
