/** One of Microsoft's clouds: each has its own addresses, and a tenant lives in one of them. */
export interface Cloud {
  readonly name: string;
  readonly loginHost: string;
  readonly adminCenter: string;
  readonly graph: string;
  /** By which the Azure CLI and Terraform's provider know it. */
  readonly cliName: string;
  readonly terraformName: string;
}

export const clouds = {
  public: {
    name: 'Microsoft Azure',
    loginHost: 'login.microsoftonline.com',
    adminCenter: 'https://entra.microsoft.com',
    graph: 'https://graph.microsoft.com',
    cliName: 'AzureCloud',
    terraformName: 'public',
  },
  usGovernment: {
    name: 'Azure for US Government',
    loginHost: 'login.microsoftonline.us',
    adminCenter: 'https://entra.microsoft.us',
    graph: 'https://graph.microsoft.us',
    cliName: 'AzureUSGovernment',
    terraformName: 'usgovernment',
  },
  china: {
    name: 'Azure operated by 21Vianet',
    loginHost: 'login.partner.microsoftonline.cn',
    adminCenter: 'https://entra.microsoftonline.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    cliName: 'AzureChinaCloud',
    terraformName: 'china',
  },
} as const satisfies Record<string, Cloud>;

export type CloudName = keyof typeof clouds;

export const cloudNames: readonly CloudName[] = Object.keys(clouds).filter(isCloud);

export function isCloud(name: string): name is CloudName {
  return Object.hasOwn(clouds, name);
}
