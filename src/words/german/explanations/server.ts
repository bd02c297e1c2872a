import type { ExplanationTexts } from './explanationText.ts';

/** What OpenMetadata refuses, or can't do. */
export const server: ExplanationTexts = {
  'redirect-not-trusted-by-server': {
    title: 'OpenMetadata schickt niemanden an diese Adresse zurück',
    happened:
      'Der Server führt die Anmeldung selbst durch und vergleicht die Rücksprungadresse Zeichen für Zeichen mit denen, denen er vertraut. {redirectUri} gehört nicht dazu.',
    cure: [
      'Stellen Sie diese App im Stammverzeichnis desselben Ursprungs (Origin) bereit wie OpenMetadata: Dort wird {origin}/auth/callback vertraut.',
      'Prüfen Sie OIDC_SERVER_URL und AUTHENTICATION_CALLBACK_URL: Schema, Host und Port müssen so lauten, wie die Adresse im Browser eingegeben wird.',
    ],
  },
  'callback-not-passed-on': {
    title: 'Die Anmeldung kam an der falschen Stelle an',
    happened:
      'Der Server führt die Anmeldung selbst durch, und Microsoft leitet danach zu ihm unter /callback zurück. Hier führt diese Adresse aber zur App, sodass der Server die Anmeldung nicht abschließen konnte.',
    cure: [
      'Lassen Sie den Host /callback an OpenMetadata weiterleiten, so wie /api: FLOW=confidential in der nginx-Vorlage und im Image sorgt dafür.',
      'Prüfen Sie, ob OIDC_CALLBACK und die Umleitungs-URI der Plattform Web {origin}/callback lauten.',
    ],
  },
  'server-sign-in-failed': {
    title: 'OpenMetadata konnte die Anmeldung nicht abschließen',
    happened:
      'Der Server führt die Anmeldung selbst durch und konnte sie nicht zu Ende bringen. Das Protokoll von OpenMetadata nennt den Grund, mit einem Code von Microsoft (AADSTS…), wo Microsoft abgelehnt hat.',
    cure: [
      'Versuchen Sie es noch einmal, in nur einem Tab. Laufen mehrere Replikate eines älteren Servers, müssen alle Anfragen einer Person beim selben Replikat ankommen.',
      'Der Administrator sollte OIDC_CLIENT_SECRET (der Wert eines geheimen Clientschlüssels, nicht dessen ID; er läuft ab), OIDC_CALLBACK (Zeichen für Zeichen unter der Plattform Web registriert) und AUTHENTICATION_PUBLIC_KEYS (die Schlüssel des Mandanten) prüfen.',
      'Mit OIDC_TYPE=azure richtet sich der Server nach OIDC_TENANT: der Directory (tenant) ID und sonst nichts, denn ein leerer Wert steht für `common`. Mit jedem anderen OIDC_TYPE, wie ihn eine nationale Cloud braucht, richtet er sich nach OIDC_DISCOVERY_URI, wo der Mandant genannt sein muss.',
    ],
  },
  'unknown-to-openmetadata': {
    title: 'OpenMetadata kennt Sie noch nicht',
    happened: 'Ihre Anmeldung ist gültig, aber OpenMetadata hat noch keinen Benutzer dafür.',
    cure: [
      'Legen Sie Ihr Konto hier an: Name und E-Mail-Adresse werden aus Ihrer Anmeldung übernommen.',
    ],
  },
  'sign-up-off': {
    title: 'Sie brauchen ein Konto in OpenMetadata',
    happened:
      'Ihre Anmeldung ist gültig, aber OpenMetadata hat keinen Benutzer dafür, und auf diesem Server kann man sich nicht selbst einen anlegen.',
    cure: [
      'Bitten Sie den Administrator von OpenMetadata, einen Benutzer für Sie anzulegen, mit der E-Mail-Adresse, mit der Sie sich anmelden.',
      'Oder darum, das Anlegen allen zu erlauben: AUTHENTICATION_ENABLE_SELF_SIGNUP=true.',
    ],
  },
  'account-clash': {
    title: 'Ihr Benutzername gehört schon zu einem anderen Konto',
    happened:
      'OpenMetadata hat einen Benutzer mit demselben Namen, aber anderer E-Mail-Adresse, oder umgekehrt. Es kann nicht erkennen, ob Sie das sind.',
    cure: [
      'Bitten Sie den Administrator von OpenMetadata, die E-Mail-Adresse dieses Benutzers zu berichtigen oder ihn zu entfernen, wenn es ein alter von Ihnen ist.',
      'Haben zwei Personen denselben Teil vor dem @, kann AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING ihnen verschiedene Benutzernamen geben.',
    ],
  },
  'wrong-domain': {
    title: 'OpenMetadata akzeptiert Ihre E-Mail-Domäne nicht',
    happened:
      'Dieser Server lässt nur Personen mit bestimmten E-Mail-Domänen zu, und Ihre gehört nicht dazu.',
    cure: [
      'Verwenden Sie ein Konto aus einer Domäne, die er zulässt.',
      'Soll Ihre Domäne zugelassen werden, ändert der Administrator AUTHORIZER_PRINCIPAL_DOMAIN oder AUTHORIZER_ALLOWED_DOMAINS. Server aus der Zeit von 1.6 unterscheiden dabei Groß- und Kleinschreibung.',
    ],
  },
  'switched-off-in-openmetadata': {
    title: 'Ihr Benutzer in OpenMetadata ist abgeschaltet',
    happened:
      'Ihre Anmeldung ist gültig, aber ein Administrator hat Ihren Benutzer in OpenMetadata gelöscht.',
    cure: [
      'Bitten Sie den Administrator von OpenMetadata, ihn wiederherzustellen: Settings, Team & User Management, Users, mit Anzeige der gelöschten Benutzer.',
      'Wenn Sie ein anderes Konto haben, verwenden Sie dieses.',
    ],
  },
  'user-gone': {
    title: 'OpenMetadata findet Ihren Benutzer nicht mehr',
    happened:
      'Der Server akzeptiert Ihre Anmeldung, aber nicht Ihren Benutzer: Er wurde entfernt oder abgeschaltet, oder es gibt ihn noch nicht.',
    cure: [
      'Gehen Sie zur Startseite: Dort erfahren Sie, was davon zutrifft.',
      'Wurde der Benutzer entfernt, bitten Sie den Administrator von OpenMetadata, ihn wiederherzustellen.',
    ],
  },
  'not-allowed': {
    title: 'Dazu sind Sie nicht berechtigt',
    happened:
      'OpenMetadata kennt Sie, aber Ihre Rollen und Richtlinien erlauben das nicht. Sie bleiben angemeldet.',
    cure: [
      'Bitten Sie einen Verantwortlichen des Objekts oder den Administrator von OpenMetadata um die Rolle, die das erlaubt.',
      'Haben Sie gerade eine bekommen und stammen die Rollen von Microsoft, melden Sie sich ab und wieder an.',
    ],
  },
  'admins-only': {
    title: 'Das ist Administratoren von OpenMetadata vorbehalten',
    happened: 'Nur Administratoren von OpenMetadata dürfen das tun. Sie bleiben angemeldet.',
    cure: [
      'Bitten Sie einen Administrator von OpenMetadata, das zu übernehmen oder Sie zum Administrator zu machen.',
    ],
  },
  'other-data-domain': {
    title: 'Das gehört zu einer anderen Datendomäne',
    happened: 'OpenMetadata zeigt es nur Mitgliedern seiner Datendomäne. Sie bleiben angemeldet.',
    cure: ['Bitten Sie den Administrator von OpenMetadata, Sie in diese Domäne aufzunehmen.'],
  },
  'not-found': {
    title: 'Das gibt es in OpenMetadata nicht',
    happened:
      'Vielleicht wurde es gelöscht, umbenannt oder verschoben, oder die Adresse ist falsch geschrieben.',
    cure: ['Suchen Sie nach dem Namen. Groß- und Kleinschreibung zählt dabei.'],
  },
  'not-on-this-server': {
    title: 'Dieser Server bietet das nicht an',
    happened:
      'Diese Version von OpenMetadata kennt das Angeforderte nicht, oder nicht in dieser Form. Es ist nichts abgestürzt.',
    cure: [
      'Arbeiten Sie ohne diese Funktion weiter. Eine neuere Version von OpenMetadata kann es vielleicht.',
    ],
  },
  'already-exists': {
    title: 'Das gibt es schon',
    happened:
      'OpenMetadata hat schon etwas mit diesem Namen, möglicherweise unter dem, was gelöscht wurde.',
    cure: ['Wählen Sie einen anderen Namen, oder öffnen Sie, was schon da ist.'],
  },
  'edited-meanwhile': {
    title: 'Jemand anderes hat das inzwischen geändert',
    happened:
      'Was Sie bearbeitet haben, entspricht nicht mehr dem Stand auf dem Server. Deshalb wurde er nicht mit Ihrer Änderung überschrieben.',
    cure: [
      'Vergleichen Sie mit dem neuen Text, und speichern Sie dann erneut. Was Sie geschrieben haben, bleibt erhalten.',
    ],
  },
  'request-not-understood': {
    title: 'OpenMetadata hat die Anfrage nicht verstanden',
    happened:
      'Der Server hat die Anfrage in dieser Form abgelehnt. Ein neuer Versuch würde nichts ändern.',
    cure: [
      'Gehen Sie zurück und beginnen Sie neu, falls die Adresse einen Fehler enthält.',
      'Kommt es wieder vor, sagen Sie dem Administrator dieser App, welche Seite es war.',
    ],
  },
  'address-too-long': {
    title: 'Die Anfrage ist zu lang',
    happened: 'Die angeforderte Adresse ist länger, als der Server annimmt.',
    cure: ['Verwenden Sie weniger Filter oder kürzere Wörter.'],
  },
  'search-down': {
    title: 'Die Suche von OpenMetadata ist ausgefallen',
    happened:
      'OpenMetadata antwortet, die Suchmaschine dahinter aber nicht. Listen und die Seiten einzelner Objekte funktionieren weiterhin.',
    cure: [
      'Blättern Sie in den Listen, bis die Suche wieder da ist.',
      'Der Administrator sollte prüfen, ob Elasticsearch oder OpenSearch läuft und für OpenMetadata erreichbar ist.',
    ],
  },
  'search-not-understood': {
    title: 'Die Suche konnte diese Eingabe nicht lesen',
    happened:
      'Zeichen wie / ( ) " : haben in einer Suche eine eigene Bedeutung. Oder Sie haben zu weit geblättert: Die Liste endet nach 10.000 Treffern.',
    cure: ['Lassen Sie solche Zeichen weg, oder grenzen Sie die Suche mit einem Filter ein.'],
  },
  'search-index-missing': {
    title: 'Der Suchindex fehlt',
    happened: 'OpenMetadata hat den Index, den diese Suche braucht, nicht aufgebaut.',
    cure: [
      'Öffnen Sie in OpenMetadata Settings, Applications, Search Indexing, und starten Sie die Indizierung.',
    ],
  },
  'too-many-requests': {
    title: 'Zu viele Anfragen auf einmal',
    happened: 'Der Server oder ein Proxy davor fordert diese App auf, langsamer anzufragen.',
    cure: ['Warten Sie einen Moment, und versuchen Sie es noch einmal.'],
  },
  'server-down': {
    title: 'OpenMetadata ist gerade nicht verfügbar',
    happened:
      'Der Server startet, ist ausgelastet oder ausgefallen: Ein Gateway hat an seiner Stelle geantwortet, oder er hat es selbst gemeldet.',
    cure: [
      'Versuchen Sie es in einer Minute noch einmal. Sie bleiben angemeldet.',
      'Hält es an, sagen Sie dem Administrator von OpenMetadata Bescheid.',
    ],
  },
  'server-failed': {
    title: 'In OpenMetadata ist ein Fehler aufgetreten',
    happened: 'Der Server konnte die Anfrage nicht ausführen. Sie bleiben angemeldet.',
    cure: [
      'Versuchen Sie es noch einmal.',
      'Kommt es wieder vor, steht der Grund im Protokoll von OpenMetadata: Sagen Sie dem Administrator von OpenMetadata, wann Sie es versucht haben.',
    ],
  },
  'page-instead-of-data': {
    title: 'Etwas anderes hat anstelle von OpenMetadata geantwortet',
    happened:
      'Statt der erwarteten Daten kam eine Webseite: von einem Proxy, einer Firewall, der Anmeldeseite eines Netzwerks oder einem Host, der /api nicht weiterleitet.',
    cure: [
      'Laden Sie die Seite neu. In einem Gastnetzwerk melden Sie sich zuerst dort an.',
      'Hält es an, sollte der Administrator prüfen, ob {apiBaseUrl} an OpenMetadata weitergeleitet und nicht mit den Seiten dieser App beantwortet wird.',
    ],
  },
  'answer-unexpected': {
    title: 'OpenMetadata hat anders geantwortet, als diese App es kennt',
    happened:
      'In der Antwort fehlt etwas, das diese App braucht, oder sie hat eine andere Form als erwartet.',
    cure: [
      'Versuchen Sie es noch einmal.',
      'Kommt es wieder vor, passen die Versionen dieser App und von OpenMetadata vielleicht nicht zusammen: Sagen Sie dem Administrator dieser App Bescheid.',
    ],
  },
  'sign-up-name-not-yours': {
    title: 'OpenMetadata erwartet einen anderen Benutzernamen',
    happened:
      'Der Server leitet Ihren Benutzernamen aus Ihrer Anmeldung ab und kam auf einen anderen als diese App. Deshalb hat er das Konto nicht angelegt.',
    cure: [
      'Bitten Sie den Administrator von OpenMetadata, Ihren Benutzer anzulegen.',
      'Der Administrator sollte AUTHENTICATION_JWT_PRINCIPAL_CLAIMS ({claims}) mit den Claims des ID-Tokens vergleichen: Der erste vorhandene entscheidet, bis zum @.',
    ],
  },
  'sign-up-name-taken': {
    title: 'Dieser Benutzername oder diese E-Mail-Adresse ist vergeben',
    happened:
      'OpenMetadata hat schon einen Benutzer mit Ihrem Namen oder Ihrer E-Mail-Adresse: den einer anderen Person oder Ihren eigenen, der gelöscht wurde.',
    cure: [
      'Bitten Sie den Administrator von OpenMetadata, ihn zu suchen, auch unter den gelöschten Benutzern, und ihn wiederherzustellen oder umzubenennen.',
    ],
  },
  'sign-up-refused': {
    title: 'OpenMetadata konnte Ihr Konto nicht anlegen',
    happened:
      'Der Server hat den Namen oder die E-Mail-Adresse aus Ihrer Anmeldung nicht akzeptiert, zum Beispiel, weil die Adresse unvollständig ist.',
    cure: [
      'Fragen Sie Ihren Administrator von Microsoft Entra, ob Ihr Konto eine E-Mail-Adresse hat und ob die Anwendung sie ausgibt: App registrations, Token configuration, optionaler Claim `email` des ID-Tokens.',
      'Oder bitten Sie den Administrator von OpenMetadata, Ihren Benutzer anzulegen.',
    ],
  },
  'token-did-not-arrive': {
    title: 'Ihre Anmeldung ist nicht bei OpenMetadata angekommen',
    happened:
      'Die Anfrage kam ohne den Header `Authorization` an. Etwas zwischen dieser App und OpenMetadata hat ihn entfernt oder umgeschrieben.',
    cure: [
      'Lassen Sie den Proxy den Header `Authorization` unverändert an OpenMetadata weitergeben.',
      'Manche Hosts behalten diesen Header für sich (etwa Azure Static Web Apps): Setzen Sie dort `apiBaseUrl` auf die Adresse von OpenMetadata selbst, und lassen Sie diesen Ursprung (Origin) unter `web.cors` zu.',
    ],
  },
  'token-unreadable': {
    title: 'OpenMetadata konnte Ihre Anmeldung nicht lesen',
    happened:
      'Was ankam, ist kein Token in der erwarteten Form. Vielleicht wurde es unterwegs abgeschnitten oder verändert.',
    cure: [
      'Melden Sie sich noch einmal an.',
      'Kommt es wieder vor, prüfen Sie, ob kein Proxy den Header `Authorization` verändert und ob `scopes` leer ist, sofern der Server keine Zugriffstoken annimmt.',
    ],
  },
  'token-expired': {
    title: 'Ihre Anmeldung ist abgelaufen',
    happened:
      'OpenMetadata akzeptiert sie nicht mehr, und sie konnte nicht im Hintergrund erneuert werden.',
    cure: [
      'Melden Sie sich noch einmal an.',
      'Gilt auch eine frische Anmeldung als abgelaufen, geht die Uhr des Servers falsch: Sagen Sie dem Administrator von OpenMetadata Bescheid.',
    ],
  },
  'signing-key-not-found': {
    title: 'OpenMetadata kann Ihre Anmeldung nicht prüfen',
    happened:
      'Der Server hat den Signaturschlüssel, mit dem Microsoft sie signiert hat, nicht gefunden. Seine Liste der Schlüsseladressen ist falsch oder unvollständig, oder er kann eine davon nicht erreichen.',
    cure: [
      'Setzen Sie AUTHENTICATION_PUBLIC_KEYS auf beide Adressen: {authority}/discovery/v2.0/keys für Microsoft und die des Servers selbst, die auf /api/v1/system/config/jwks endet.',
      'Prüfen Sie vom Rechner des Servers aus, nicht von Ihrem, ob sich beide abrufen lassen.',
      'Starten Sie OpenMetadata neu.',
    ],
  },
  'signing-keys-out-of-reach': {
    title: 'OpenMetadata kann die Schlüssel von Microsoft nicht abrufen',
    happened:
      'Um eine Anmeldung zu prüfen, ruft der Server die öffentlichen Schlüssel des Identitätsanbieters ab, und das ist fehlgeschlagen. Mit Ihrem Konto ist alles in Ordnung.',
    cure: [
      'Prüfen Sie vom Rechner des Servers aus, ob sich jede Adresse in AUTHENTICATION_PUBLIC_KEYS abrufen lässt: Netzwerk, Proxy, DNS, Zertifikate.',
      'Ein Neustart ist nicht nötig: Die nächste Anfrage versucht es erneut.',
    ],
  },
  'public-key-mismatch': {
    title: 'Die Signatur Ihrer Anmeldung passt nicht',
    happened:
      'OpenMetadata hat einen Schlüssel mit dem richtigen Namen, aber die Signatur wurde nicht mit ihm erstellt.',
    cure: [
      'Prüfen Sie, ob AUTHENTICATION_PUBLIC_KEYS den Identitätsanbieter nennt, bei dem man sich anmeldet, und `tokenValidationAlgorithm` dessen Algorithmus, meist RS256.',
      'Wurden kürzlich Schlüssel ausgetauscht, starten Sie OpenMetadata neu: Es behält sie einen Tag lang.',
    ],
  },
  'principal-claim-missing': {
    title: 'In Ihrer Anmeldung fehlt der Name, nach dem OpenMetadata geht',
    happened:
      'Der Server sucht im ID-Token nach den Claims {claims} und findet keinen in einer Form, die er verwenden kann.',
    cure: [
      'Öffnen Sie im Microsoft Entra Admin Center App registrations, die Anwendung {clientId}, Token configuration, und fügen Sie dem ID-Token den optionalen Claim `email` (oder `preferred_username`) hinzu.',
      'Prüfen Sie, ob dort für Ihr Konto eine E-Mail-Adresse eingetragen ist.',
      'Oder der Administrator von OpenMetadata gibt Claims an, die vorhanden sind: AUTHENTICATION_JWT_PRINCIPAL_CLAIMS oder AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING.',
    ],
  },
  'email-claim-unusable': {
    title: 'Ihre Anmeldung enthält keine brauchbare E-Mail-Adresse',
    happened:
      'Der Claim, aus dem OpenMetadata Ihre E-Mail-Adresse nimmt, fehlt oder enthält keine Adresse.',
    cure: [
      'Prüfen Sie AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING oder AUTHENTICATION_EMAIL_CLAIM: Der dort genannte Claim muss eine E-Mail-Adresse enthalten.',
      'Enthält der Claim nur einen Namen, setzen Sie AUTHORIZER_PRINCIPAL_DOMAIN.',
      'Den Claim `email` muss Microsoft Entra ausgeben: App registrations, Token configuration.',
    ],
  },
  'token-too-large': {
    title: 'Ihre Anmeldung ist zu groß für den Server',
    happened:
      'OpenMetadata oder ein Proxy davor nimmt etwa 8 KiB an Anfrage-Headern an. Ihr ID-Token ist länger, meist, weil es viele Gruppen aufzählt.',
    cure: [
      'Öffnen Sie im Microsoft Entra Admin Center App registrations, die Anwendung {clientId}, Token configuration.',
      'Entfernen Sie den Claim für Gruppen, oder beschränken Sie ihn auf „Groups assigned to the application“. App-Rollen leisten dasselbe mit weniger Platz.',
      'Melden Sie sich noch einmal an, um ein kürzeres Token zu erhalten.',
    ],
  },
  'bot-token-replaced': {
    title: 'Dieses Token eines Bots wurde ersetzt',
    happened: 'Das Token gehört zu einem Bot, und der Bot hat inzwischen ein neueres.',
    cure: ['Kopieren Sie das aktuelle Token in OpenMetadata: Settings, Bots, der Bot.'],
  },
  'personal-token-revoked': {
    title: 'Dieses persönliche Zugriffstoken wurde widerrufen',
    happened: 'OpenMetadata akzeptiert es nicht mehr.',
    cure: [
      'Melden Sie sich an, oder erstellen Sie in OpenMetadata ein neues Token, in Ihrem Profil unter Access Token.',
    ],
  },
  'server-session-ended': {
    title: 'OpenMetadata hat Ihre Sitzung beendet',
    happened:
      'Sie haben sich anderswo abgemeldet, ein Administrator hat die Sitzung beendet, oder sie ist abgelaufen.',
    cure: ['Melden Sie sich noch einmal an.'],
  },
  'token-refused': {
    title: 'OpenMetadata akzeptiert Ihre Anmeldung nicht',
    happened:
      'Der Server hat sie aus einem Grund abgelehnt, für den diese App keine Erklärung hat.',
    cure: [
      'Melden Sie sich noch einmal an, oder verwenden Sie ein anderes Konto.',
      'Wird sie wieder abgelehnt, steht der Grund im Protokoll von OpenMetadata: Sagen Sie dem Administrator von OpenMetadata, wann Sie es versucht haben.',
    ],
  },
};
