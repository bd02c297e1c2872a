import type { SetupWords } from './words.en.ts';

export const german: SetupWords = {
  title: 'Anmeldung mit Microsoft einrichten',
  lead: 'Geben Sie drei Werte ein. Dann liegt jeder Text unten zum Kopieren bereit: die Registrierung in Microsoft Entra ID, die Einstellungen von OpenMetadata und die dieser App. Nichts davon verlässt diese Seite, und nach einem geheimen Schlüssel wird nie gefragt.',
  flow: 'Wer führt die Anmeldung durch?',
  flows: {
    public: 'Diese App (öffentlicher Client)',
    confidential: 'OpenMetadata (vertraulicher Client)',
  },
  flowMeanings: {
    public:
      'Man geht von dieser App zu Microsoft und zurück. Die Registrierung ist vom Typ Single-Page-Anwendung und hat keinen geheimen Clientschlüssel. Die Anleitung von OpenMetadata nennt das „implicit flow“; tatsächlich läuft der Autorisierungscode mit PKCE. Wählen Sie dies, sofern Ihre Regeln Token im Speicher des Browsers nicht verbieten.',
    confidential:
      'OpenMetadata spricht mit Microsoft über einen geheimen Clientschlüssel und führt die Sitzung. Die Registrierung ist vom Typ Web. Diese App muss unter demselben Ursprung wie die API von OpenMetadata liegen, an der Wurzel ihres Hosts.',
  },
  values: 'Die drei Werte',
  forProduction: 'Und für den Betrieb',
  fields: {
    tenantId: 'Verzeichnis-ID (Mandant)',
    clientId: 'Anwendungs-ID (Client)',
    appUrl: 'Adresse dieser App',
    openMetadataUrl: 'Adresse der eigenen Oberfläche von OpenMetadata',
    administrator: 'Anmeldename eines Administrators',
    cloud: 'Cloud',
    selfSignup: 'Personen legen ihr Konto in OpenMetadata selbst an',
  },
  hints: {
    tenantId: 'Entra Admin Center, Übersicht. Eine GUID.',
    clientId:
      'App-Registrierungen, die Anwendung, Übersicht. Leer lassen, bis sie registriert ist.',
    appUrl: 'So, wie man sie eingibt, gegebenenfalls mit Pfad.',
    openMetadataUrl: 'Falls man sie unter einer eigenen Adresse öffnet.',
    administrator:
      'Etwa ada@example.com. Ersetzt den mitgelieferten admin und lässt OpenMetadata andere Domänen abweisen. Ohne ihn kommt, solange nur Administratoren Konten anlegen, allein ein Benutzer namens admin hinein.',
    selfSignup:
      'Aus: Ein Administrator legt die Konten an. An: Jeder, der sich anmelden kann, legt seines selbst an.',
  },
  more: 'Mehr',
  parts: {
    entra: '1. In Microsoft Entra ID registrieren',
    server: '2. OpenMetadata einstellen',
    app: '3. Diese App einstellen',
    production: '4. Vor dem Betrieb',
  },
  partLeads: {
    entra: 'Nehmen Sie eines davon; alle vier ergeben dieselbe Registrierung.',
    server: 'Nehmen Sie, was dazu passt, wie OpenMetadata läuft, und starten Sie es neu.',
    app: 'Die Einstellungen und ein Webserver für beide unter einem Ursprung.',
    production:
      'Die zwei Bedingungen von OpenMetadata. Es bringt einen Administrator und Schlüssel mit, die jeder kennt.',
  },
  outputs: {
    steps: 'Im Entra Admin Center',
    az: 'Azure CLI',
    graph: 'Microsoft Graph',
    terraform: 'Terraform',
    docker: 'Docker: env-Datei',
    helm: 'Kubernetes: Helm-Werte',
    yaml: 'Ohne Container: openmetadata.yaml',
    config: 'config.json',
    nginx: 'nginx',
    admin: 'Den mitgelieferten Administrator löschen',
    keys: 'Die JWT-Schlüssel ersetzen',
  },
  outputHints: {
    steps: 'Was der Reihe nach anzuklicken ist.',
    az: 'In einer Shell mit der Azure CLI ausführen.',
    graph: 'Der Rumpf von POST /v1.0/applications.',
    terraform: 'Für den Provider hashicorp/azuread.',
    docker: 'docker compose --env-file openmetadata_azure.env up --detach',
    helm: 'helm upgrade openmetadata open-metadata/openmetadata --values values.yaml',
    yaml: 'In conf/openmetadata.yaml einfügen.',
    config: 'Neben index.html legen.',
    nginx: 'In /etc/nginx/conf.d legen und das Zertifikat eintragen.',
    admin: 'Was der Reihe nach zu tun ist.',
    keys: 'Dort ausführen, wo OpenMetadata läuft, und einstellen, was es ausgibt.',
  },
  waitsFor: (names: string) => `Es fehlt noch: ${names}.`,
  download: 'Herunterladen',
  noHashes:
    'Öffnen Sie diese Seite aus der gebauten App, damit die Richtlinie die Hashes ihres Skripts nennt.',
  check: 'Dann prüfen',
  checkLead: 'Zwei Wege, um zu sehen, ob alles hält:',
  checkByDoctor: 'Von der Kommandozeile:',
  checkCommand: 'Befehl',
  checkBySecurity: 'Als angemeldeter Administrator:',
  checkBySecurityLink: 'die Sicherheitsseite',
  problems: {
    secret:
      'Das sieht nach einem geheimen Clientschlüssel aus. Er gehört nicht hierher: Entfernen Sie ihn, und falls er in Gebrauch ist, machen Sie einen neuen.',
    sharedTenant:
      'Das steht für alle, nicht für eine einzelne Organisation. Geben Sie die ID Ihres eigenen Mandanten ein.',
    onlyTheId: (id: string) => `Geben Sie nur die ID ein: ${id}`,
    tenantByDomain:
      'Das geht, aber die ID ist besser: Eine Domäne kann diese App nicht mit dem Mandanten eines Tokens vergleichen.',
    tenant: 'Eine Mandanten-ID ist eine GUID wie 11111111-2222-4333-8444-555555555555.',
    clientId: 'Eine Client-ID ist eine GUID wie aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee.',
    sameId: 'Das ist die Mandanten-ID. Die Client-ID steht daneben, unter Anwendungs-ID (Client).',
    address: 'Das ist keine Adresse. Geben Sie eine wie https://catalog.example.com ein.',
    https: 'Es muss https sein: Microsoft nimmt http nur für localhost an.',
    noQuery: 'Geben Sie die Adresse ohne das ein, was auf ? oder # folgt.',
    path: 'Der Pfad darf nur Buchstaben, Ziffern und - . _ ~ enthalten.',
    callback: 'Geben Sie die Adresse der App ohne /callback ein; es wird angefügt.',
    aPage: (path: string) =>
      `${path} liegt unter der Adresse und gehört nicht zu ihr: Geben Sie ein, was davor steht.`,
    rootOnly:
      'Mit dem vertraulichen Client muss diese App an der Wurzel ihres Hosts liegen: OpenMetadata kennt keinen Pfad.',
    sameAddress: 'Das ist die Adresse dieser App. Lassen Sie dieses Feld leer.',
    administrator: 'Geben Sie einen vollen Anmeldenamen wie ada@example.com ein.',
    capitals: (domain: string) =>
      `OpenMetadata 1.6 unterscheidet Groß- und Kleinschreibung: ${domain} muss in den Anmeldenamen genau so stehen.`,
    guessable:
      'Diesen Namen kann sich jeder in einem eigenen Mandanten geben. Nehmen Sie den einer Person.',
  },
};
