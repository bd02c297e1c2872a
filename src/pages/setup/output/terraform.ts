import { type Deployment, redirectUris } from '../deployment/deployment.ts';
import { displayName, graphAppId, scopes } from './application.ts';
import { hclString } from './hcl.ts';

/** The registration for Terraform's provider `hashicorp/azuread`. */
export function terraform(deployment: Deployment): string {
  const { cloud, tenantId, flow } = deployment;
  return `terraform {
  required_providers {
    azuread = {
      source  = "hashicorp/azuread"
      version = ">= 3.0"
    }
  }
}

provider "azuread" {
  environment = ${hclString(cloud.terraformName)}
  tenant_id   = ${hclString(tenantId)}
}

resource "azuread_application" "openmetadata" {
  display_name     = ${hclString(displayName)}
  sign_in_audience = "AzureADMyOrg"

${platform(deployment)}

  optional_claims {
    id_token {
      name = "email"
    }
  }

  required_resource_access {
    resource_app_id = ${hclString(graphAppId)}
${scopes.map(([name, id]) => access(name, id)).join('\n')}
  }
}

resource "azuread_service_principal" "openmetadata" {
  client_id = azuread_application.openmetadata.client_id
}

output "client_id" {
  value = azuread_application.openmetadata.client_id
}
${flow === 'confidential' ? secret : ''}`;
}

function platform(deployment: Deployment): string {
  const uris = `[${redirectUris(deployment).map(hclString).join(', ')}]`;
  if (deployment.flow === 'public')
    return `  single_page_application {
    redirect_uris = ${uris}
  }`;
  return `  web {
    redirect_uris = ${uris}

    implicit_grant {
      access_token_issuance_enabled = false
      id_token_issuance_enabled     = false
    }
  }`;
}

function access(name: string, id: string): string {
  return `
    # ${name}
    resource_access {
      id   = ${hclString(id)}
      type = "Scope"
    }`;
}

/** It ends up in Terraform's state, which has to be kept as safe as the secret itself. */
const secret = `
resource "azuread_application_password" "openmetadata" {
  application_id = azuread_application.openmetadata.id
  display_name   = "openmetadata"
}

# For OIDC_CLIENT_SECRET of OpenMetadata. It stands in Terraform's state too: keep that safe.
output "client_secret" {
  value     = azuread_application_password.openmetadata.value
  sensitive = true
}
`;
