/** What stands around the list of benefits in index.html, where no script runs: in Chinese alone, since nobody can switch there. */
export const zhBenefits = {
  heading: '方案里的各项支持',
  how: '按办理单位排列。符合哪一项，就向那个单位问；也可以去社区服务窗口，请工作人员算。',
  ask: (unit: string) => `问${unit}`,
  source: (title: string, status: string, version: string) =>
    `依据：《${title}》（${status}）。规则版本 ${version}。能不能领、领多少，以办理单位的答复为准。`,
}
