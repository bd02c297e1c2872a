/** Makes a pair of keys as OpenMetadata reads them, in the folder where it is run, and a name for it. */
export const keyCommands = `umask 077
openssl genrsa -out private_key.pem 2048
openssl pkcs8 -topk8 -nocrypt -inform PEM -outform DER -in private_key.pem -out private_key.der
openssl rsa -in private_key.pem -pubout -outform DER -out public_key.der
rm private_key.pem
echo "JWT_KEY_ID=$(openssl rand -hex 16)"
`;
