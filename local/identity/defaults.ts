/** The directory (tenant) ID when `IDENTITY_TENANT` names no other. */
export const defaultTenant = '11111111-2222-4333-8444-555555555555';

/** The application (client) ID when `IDENTITY_CLIENT_ID` names no other. */
export const defaultClientId = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
