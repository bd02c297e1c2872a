import type { ExplanationTexts } from './explanationText.ts';

const clockCure = [
  'Melden Sie sich erneut an.',
  'Tritt der Fehler wieder auf, stellen Sie Datum, Uhrzeit und Zeitzone in den Einstellungen dieses Geräts auf automatisch.',
  'Hilft das nicht, geht die Uhr des Anmeldedienstes falsch: Wenden Sie sich an dessen Administrator.',
];

/** What goes wrong between browser, app and services. */
export const situations: ExplanationTexts = {
  'storage-blocked': {
    title: 'Dieser Browser lässt die App Ihre Anmeldung nicht speichern',
    happened:
      'Der Speicher für diese Website ist gesperrt (`sessionStorage`). Ohne ihn ginge eine Anmeldung auf dem Rückweg verloren, deshalb wurde sie nicht begonnen.',
    cure: [
      'Erlauben Sie {origin} in den Einstellungen des Browsers, Daten zu speichern (oft unter „Cookies und Websitedaten“).',
      'Laden Sie danach diese Seite neu.',
    ],
  },
  'storage-full': {
    title: 'Der Speicher dieses Tabs ist voll',
    happened: 'Der Browser hat nicht gespeichert, was die Anmeldung braucht.',
    cure: [
      'Schließen Sie diesen Tab und öffnen Sie die Adresse in einem neuen: Dessen Speicher ist leer.',
    ],
  },
  'storage-unreadable': {
    title: 'Die gespeicherte Anmeldung war nicht lesbar',
    happened:
      'Was dieser Tab gespeichert hatte, war beschädigt oder stammte von einer anderen Version dieser App. Es wurde entfernt.',
    cure: ['Melden Sie sich erneut an.'],
  },
  'insecure-context': {
    title: 'Diese Adresse ist für eine Anmeldung nicht sicher genug',
    happened:
      'Die Seite wurde über einfaches http geladen. Browser bieten die Kryptografie für eine Anmeldung nur über https oder auf localhost an.',
    cure: [
      'Öffnen Sie die Adresse mit https:// am Anfang.',
      'Gelingt das nicht, muss der Administrator diese App über https bereitstellen und die https-Adresse als ihre Umleitungs-URI registrieren.',
    ],
  },
  'crypto-missing': {
    title: 'Dieser Browser kann eine Anmeldung nicht schützen',
    happened: 'Der Browser bietet Web Cryptography (`crypto.subtle`) nicht oder nur über https an.',
    cure: [
      'Öffnen Sie die Adresse mit https:// am Anfang.',
      'Oder verwenden Sie eine aktuelle Version von Chrome, Edge, Firefox oder Safari.',
    ],
  },
  'browser-too-old': {
    title: 'Dieser Browser ist zu alt für diese App',
    happened: 'Ihm fehlen Funktionen, auf denen diese App aufbaut.',
    cure: [
      'Aktualisieren Sie ihn oder verwenden Sie eine aktuelle Version von Chrome, Edge, Firefox oder Safari.',
    ],
  },
  'inside-frame': {
    title: 'Diese App wird innerhalb einer anderen Seite angezeigt',
    happened:
      'Die Anmeldeseite von Microsoft lässt sich nicht in einem Frame anzeigen und kann deshalb von hier aus nicht geöffnet werden.',
    cure: ['Öffnen Sie {origin} in einem eigenen Tab.'],
  },
  'new-version': {
    title: 'Diese App wurde aktualisiert',
    happened:
      'Ein Teil der Version, die Sie geöffnet haben, ist nicht mehr auf dem Server. Sie bleiben angemeldet.',
    cure: [
      'Laden Sie die Seite neu, um die neue Version zu erhalten. Falls Sie etwas eingegeben haben, kopieren Sie es vorher.',
    ],
  },
  'sign-in-part-missing': {
    title: 'Die Anmeldung konnte nicht vorbereitet werden',
    happened:
      'Der Teil dieser App, der mit dem Anmeldedienst spricht, ist nicht angekommen oder nicht gestartet. Vielleicht ist die Verbindung unterbrochen, oder die App wurde aktualisiert, seit diese Seite geladen wurde.',
    cure: ['Prüfen Sie Ihre Verbindung und laden Sie die Seite neu.'],
  },
  unexpected: {
    title: 'In dieser App ist etwas schiefgegangen',
    happened:
      'In der App ist ein Fehler aufgetreten, für den sie keine Erklärung hat. Es liegt nicht an Ihnen.',
    cure: [
      'Laden Sie die Seite neu und melden Sie sich erneut an, wenn Sie dazu aufgefordert werden.',
      'Tritt der Fehler wieder auf, sagen Sie dem Administrator dieser App, was Sie getan haben, und nennen Sie den Code, falls einer angezeigt wird.',
    ],
  },
  'nothing-to-finish': {
    title: 'Hier gibt es keine Anmeldung abzuschließen',
    happened:
      'Diese Adresse schließt nur eine laufende Anmeldung ab, und es läuft keine. Vielleicht wurde sie aus einem Lesezeichen, dem Verlauf oder einem anderen Programm geöffnet.',
    cure: [
      'Gehen Sie zur Startseite und melden Sie sich dort an. Falls Sie ein Lesezeichen für diese Adresse haben, entfernen Sie es.',
    ],
  },
  'answer-in-query': {
    title: 'Die Antwort kam an der falschen Stelle an',
    happened:
      'Der Anmeldedienst hat seine Antwort in den Query-Teil der Adresse geschrieben, wo Server sie protokollieren können. Diese App hatte sie im Fragment verlangt und hat sie verworfen.',
    cure: [
      'Prüfen Sie, ob die Authority {authority} `response_mode=fragment` befolgt; Microsoft Entra ID und Keycloak tun es.',
      'Suchen Sie nach einem Proxy, der aus dem Fragment einen Query-Teil macht.',
    ],
  },
  'answer-of-another-sign-in': {
    title: 'Diese Anmeldung wurde nicht hier begonnen',
    happened:
      'Die Antwort passt zu keiner Anmeldung, die dieser Tab begonnen hat: Sie kann alt sein, schon verwendet oder aus einem anderen Tab stammen. Sie wurde verworfen.',
    cure: ['Melden Sie sich noch einmal an und bleiben Sie im selben Tab, bis Sie zurück sind.'],
  },
  'code-exchange-lost': {
    title: 'Der letzte Schritt der Anmeldung ging verloren',
    happened:
      'Der Anmeldedienst hat zugestimmt, aber seine letzte Antwort ist nicht vollständig angekommen, und er gibt jede Antwort nur einmal.',
    cure: [
      'Melden Sie sich noch einmal an: Meist gelingt es dann.',
      'Geht der Schritt wieder verloren, fragen Sie den Administrator dieser App, ob die Authority Anfragen von {origin} zulässt (CORS) und ob ein Proxy oder eine Browsererweiterung sie aufhält.',
      'Bei Keycloak braucht die Person außerdem die Rolle `offline_access`.',
    ],
  },
  'sign-in-interrupted': {
    title: 'Die Anmeldung wurde unterbrochen',
    happened:
      'Sie sind zurückgekehrt, bevor die Anmeldung abgeschlossen war. Es wurde nichts geändert.',
    cure: ['Melden Sie sich erneut an, sobald Sie so weit sind.'],
  },
  'sign-in-under-way': {
    title: 'Eine Anmeldung läuft bereits',
    happened:
      'Dieser Tab ist auf dem Weg zur Anmeldeseite und hat keine zweite Anmeldung begonnen.',
    cure: ['Warten Sie einen Moment. Wenn nichts geschieht, laden Sie diese Seite neu.'],
  },
  'another-person-came-back': {
    title: 'Jemand anderes war angemeldet',
    happened:
      'Der Anmeldedienst hat diese Sitzung im Namen einer anderen Person erneuert. Deshalb wurde die Sitzung beendet und nichts von der anderen Person behalten.',
    cure: ['Melden Sie sich erneut mit dem Konto an, das Sie hier verwenden möchten.'],
  },
  'id-token-wrong-audience': {
    title: 'Die Anmeldung war für eine andere Anwendung bestimmt',
    happened:
      'Das ID-Token nennt im Claim `aud` eine andere Anwendung als {clientId} und wurde deshalb abgelehnt.',
    cure: [
      'Vergleichen Sie `clientId` mit der Application (client) ID im Microsoft Entra Admin Center unter App registrations, Overview.',
    ],
  },
  'id-token-wrong-issuer': {
    title: 'Die Anmeldung kommt nicht von der erwarteten Stelle',
    happened:
      'Das ID-Token nennt im Claim `iss` einen anderen Aussteller als den, für den die Authority {authority} steht, und wurde deshalb abgelehnt.',
    cure: [
      'Prüfen Sie `authority`: https://login.microsoftonline.com/ und die Directory (tenant) ID, danach nichts mehr.',
      'Bei einer anderen Authority als Microsoft vergleichen Sie `issuer` in `authorityMetadata` Zeichen für Zeichen mit deren Discovery-Dokument.',
    ],
  },
  'id-token-wrong-tenant': {
    title: 'Die Anmeldung gehört zu einer anderen Organisation',
    happened:
      'Das ID-Token wurde von einem anderen Mandanten (Claim `tid`) als {tenant} ausgestellt und deshalb abgelehnt.',
    cure: [
      'Verwenden Sie ein Konto der Organisation, die diese App betreibt.',
      'Ist Ihres ein solches, sollte der Administrator dieser App den Mandanten in `authority` prüfen.',
    ],
  },
  'id-token-expired': {
    title: 'Die Anmeldung war bei ihrer Ankunft schon abgelaufen',
    happened:
      'Die Gültigkeit des ID-Tokens war bereits abgelaufen (Claim `exp`), deshalb wurde es abgelehnt.',
    cure: clockCure,
  },
  'id-token-not-yet-valid': {
    title: 'Die Anmeldung ist auf die Zukunft datiert',
    happened: 'Das ID-Token ist noch nicht gültig (Claim `nbf`) und wurde deshalb abgelehnt.',
    cure: clockCure,
  },
  'id-token-wrong-nonce': {
    title: 'Das ist nicht die Anmeldung, die begonnen wurde',
    happened:
      'Dem ID-Token fehlt die Einmalnummer, die diese App mitgeschickt hat (Claim `nonce`), oder es enthält eine andere. Deshalb wurde es abgelehnt.',
    cure: ['Melden Sie sich noch einmal an und bleiben Sie im selben Tab, bis Sie zurück sind.'],
  },
  'id-token-unreadable': {
    title: 'Die Anmeldung war nicht lesbar',
    happened:
      'Der Anmeldedienst hat kein ID-Token geschickt oder eines, dem fehlt, was eine Person eindeutig kennzeichnet (`tid` und `oid`, anderswo `iss` und `sub`).',
    cure: [
      'Prüfen Sie, ob {authority} für die Scopes `openid` und `profile` ID-Token an {clientId} ausstellt.',
    ],
  },
  offline: {
    title: 'Sie sind offline',
    happened:
      'Dieses Gerät hat keine Verbindung. Sie bleiben angemeldet, und Ihre Eingaben bleiben erhalten.',
    cure: ['Stellen Sie die Verbindung wieder her: Die App macht von selbst weiter.'],
  },
  'offline-part': {
    title: 'Sie sind offline',
    happened:
      'Dieses Gerät hat keine Verbindung, und diese Seite wurde noch nicht geöffnet. Sie bleiben angemeldet, und Ihre Eingaben bleiben erhalten.',
    cure: ['Stellen Sie die Verbindung wieder her und laden Sie die Seite dann neu.'],
  },
  'sign-in-service-unreachable': {
    title: 'Der Anmeldedienst ist nicht zu erreichen',
    happened:
      'Auf eine Anfrage an den Anmeldedienst kam keine Antwort, die diese App lesen darf. Das kann an der Verbindung, einer Firewall, einer Browsererweiterung oder am Dienst selbst liegen.',
    cure: [
      'Prüfen Sie Ihre Verbindung, schalten Sie blockierende Erweiterungen für diese Website aus und versuchen Sie es noch einmal.',
      'Haben andere dasselbe Problem, sollte der Administrator dieser App prüfen, ob {authority} richtig und erreichbar ist und ob die Umleitungs-URI unter Single-page application registriert ist.',
    ],
  },
  'sign-in-page-did-not-open': {
    title: 'Die Anmeldeseite hat sich nicht geöffnet',
    happened:
      'Der Browser wurde zur Anmeldeseite geschickt und hat sie nicht rechtzeitig erreicht.',
    cure: ['Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.'],
  },
  'sign-in-service-answer-unreadable': {
    title: 'Etwas anderes hat anstelle des Anmeldedienstes geantwortet',
    happened:
      'Was zurückkam, war keine Antwort des Anmeldedienstes. Oft steckt ein Proxy, eine Firewall oder die Anmeldeseite eines Netzwerks dahinter.',
    cure: [
      'In einem Hotel- oder Gastnetzwerk öffnen Sie zuerst eine beliebige andere Seite und melden sich bei diesem Netzwerk an.',
      'Bleibt der Fehler bestehen, bitten Sie Ihren Netzwerkadministrator, {authority} unverändert durchzulassen.',
    ],
  },
  'server-unreachable': {
    title: 'OpenMetadata ist nicht zu erreichen',
    happened:
      'Die Anfrage an {apiBaseUrl} blieb ohne Antwort. Vielleicht ist die Verbindung unterbrochen, der Server läuft nicht, oder er lässt keine Anfragen von dieser Adresse zu.',
    cure: [
      'Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
      'Bleibt der Fehler bestehen, sollte der Administrator prüfen, ob der Server läuft.',
      'OpenMetadata lässt standardmäßig keinen anderen Ursprung zu: Stellen Sie diese App und `/api` über einen Reverse-Proxy unter demselben Ursprung bereit, oder tragen Sie {origin} unter `web.cors` in openmetadata.yaml ein.',
    ],
  },
  'time-limit-reached': {
    title: 'OpenMetadata hat zu lange für eine Antwort gebraucht',
    happened:
      'Die Anfrage wurde nach Ablauf ihrer Zeitgrenze abgebrochen. Vielleicht ist der Server ausgelastet.',
    cure: [
      'Versuchen Sie es noch einmal. Bleibt es langsam, wenden Sie sich an den Administrator von OpenMetadata.',
    ],
  },
  'loop-stopped': {
    title: 'Diese App hat eine Schleife abgebrochen',
    happened:
      'Sie hat innerhalb von drei Minuten mehrmals die Anmeldeseite aufgerufen und kam jedes Mal ohne eine Sitzung zurück, die OpenMetadata annimmt. Von selbst ruft sie die Anmeldeseite nicht mehr auf.',
    cure: [
      'Versuchen Sie es noch einmal oder verwenden Sie ein anderes Konto.',
      'Prüfen Sie, ob die Uhr dieses Geräts richtig geht und ob der Browser die Daten dieser Website behält.',
      'Bleibt der Fehler bestehen, wenden Sie sich an den Administrator dieser App.',
    ],
  },
  'session-ended': {
    title: 'Ihre Sitzung ist beendet',
    happened: 'In diesem Tab ist niemand mehr angemeldet.',
    cure: ['Melden Sie sich erneut an. Sie kommen auf dieselbe Seite zurück.'],
  },
  'settings-faulty': {
    title: 'Diese App ist noch nicht eingerichtet',
    happened:
      'Mindestens eine Einstellung fehlt oder ist falsch. Unten steht zu jeder, wie sie lauten sollte.',
    cure: ['Berichtigen Sie sie in der config.json dieser App und laden Sie die Seite dann neu.'],
  },
  'config-unreadable': {
    title: 'Die Einstellungen dieser App sind nicht lesbar',
    happened: 'Die Datei config.json ist nicht angekommen oder enthält kein JSON-Objekt.',
    cure: [
      'Prüfen Sie, ob der Host config.json neben index.html bereitstellt und ob die Datei genau ein JSON-Objekt enthält. `{}` genügt, wenn OpenMetadata die Einstellungen hat.',
    ],
  },
  'secret-in-settings': {
    title: 'Die Einstellungen enthalten einen geheimen Clientschlüssel',
    happened:
      'Eine Single-Page-Anwendung hat keinen geheimen Schlüssel: Jeder, der sie öffnet, könnte ihn lesen, und wird einer angegeben, schlägt die Anmeldung fehl.',
    cure: [
      'Entfernen Sie den Schlüssel aus den Einstellungen und löschen Sie ihn im Microsoft Entra Admin Center unter Certificates & secrets: Jemand könnte ihn gesehen haben.',
      'Wo ein geheimer Schlüssel gewünscht ist, setzen Sie ihn in OpenMetadata (OIDC_CLIENT_SECRET), dazu AUTHENTICATION_CLIENT_TYPE=confidential: Dann führt der Server die Anmeldung durch.',
    ],
  },
  'provider-not-azure': {
    title: 'OpenMetadata ist nicht auf die Anmeldung mit Microsoft eingestellt',
    happened:
      'Der Server meldet Personen auf andere Weise an, etwa mit eigenen Passwörtern (`provider` ist nicht `azure`). Eine Anmeldung von Microsoft würde er nicht annehmen.',
    cure: [
      'Setzen Sie AUTHENTICATION_PROVIDER=azure, dazu AUTHENTICATION_AUTHORITY, AUTHENTICATION_CLIENT_ID und AUTHENTICATION_PUBLIC_KEYS, und starten Sie OpenMetadata neu.',
      'Die Einrichtungsseite dieser App schreibt diese Einstellungen.',
    ],
  },
  'authority-not-tenant-root': {
    title: 'Die Authority enthält zu viel oder zu wenig',
    happened:
      'Die Authority, die OpenMetadata nennt, muss die Adresse eines Mandanten sein und sonst nichts: https://login.microsoftonline.com/ und die Directory (tenant) ID. Ein Endpunkt wie /oauth2/v2.0/authorize gehört nicht hinein.',
    cure: [
      'Setzen Sie AUTHENTICATION_AUTHORITY in OpenMetadata auf diese Adresse und starten Sie OpenMetadata neu.',
      'Die Directory (tenant) ID steht im Microsoft Entra Admin Center unter App registrations bei der Anwendung unter Overview.',
    ],
  },
  'authority-shared': {
    title: 'Die Authority steht jeder Organisation offen',
    happened:
      'Mit der Authority, die OpenMetadata nennt, können sich Personen aus beliebigen Mandanten anmelden (`common`, `organizations` oder `consumers`), und OpenMetadata prüft nicht, aus welchem sie kommen.',
    cure: [
      'Setzen Sie AUTHENTICATION_AUTHORITY in OpenMetadata auf https://login.microsoftonline.com/ und die Directory (tenant) ID Ihres eigenen Mandanten und starten Sie OpenMetadata neu.',
    ],
  },
  'authority-not-microsoft': {
    title: 'Die Authority liegt nicht bei Microsoft',
    happened:
      'OpenMetadata nennt die Authority {authority}. Das ist keine einfache https-Adresse des Anmeldedienstes von Microsoft, und eine andere Authority nimmt diese App von einem Server nicht an.',
    cure: [
      'Setzen Sie AUTHENTICATION_AUTHORITY in OpenMetadata auf https://login.microsoftonline.com/ und die Directory (tenant) ID und starten Sie OpenMetadata neu.',
      'Einen anderen Identitätsanbieter geben Sie in der config.json dieser App mit `authority`, `clientId` und `protocolMode` an.',
    ],
  },
  'authority-unusable': {
    title: 'Die Authority ist nicht verwendbar',
    happened:
      'Was die Einstellungen über die Authority {authority} sagen, ist unvollständig, ist nicht https oder widerspricht deren eigenem Discovery-Dokument.',
    cure: [
      'Vergleichen Sie `authority`, `authorityMetadata` und `protocolMode` in config.json mit dem Discovery-Dokument des Identitätsanbieters.',
    ],
  },
  'client-id-missing': {
    title: 'Die Anwendung oder der Mandant ist nicht angegeben',
    happened:
      'Weder config.json noch OpenMetadata nennt beides: die Anwendung, bei der man sich anmeldet (`clientId`), und den Mandanten (`authority`).',
    cure: [
      'Setzen Sie AUTHENTICATION_CLIENT_ID und AUTHENTICATION_AUTHORITY in OpenMetadata und starten Sie es neu, oder setzen Sie `clientId` und `authority` in config.json.',
      'Beide IDs stehen im Microsoft Entra Admin Center unter App registrations bei der Anwendung unter Overview.',
    ],
  },
  'client-id-not-guid': {
    title: 'Die Anwendungs-ID ist keine von Microsoft',
    happened:
      'Was OpenMetadata als Anwendung nennt, bei der man sich anmeldet (`clientId`), hat nicht die Form einer Application (client) ID. Vielleicht ist es ein Platzhalter oder der Name der Anwendung.',
    cure: [
      'Setzen Sie AUTHENTICATION_CLIENT_ID in OpenMetadata auf die Application (client) ID und starten Sie OpenMetadata neu.',
      'Diese ID steht im Microsoft Entra Admin Center unter App registrations bei der Anwendung unter Overview.',
    ],
  },
  'server-settings-unreachable': {
    title: 'OpenMetadata antwortet nicht',
    happened:
      'Diese App fragt den Server unter {apiBaseUrl}, wie die Anmeldung abläuft, und hat keine Antwort bekommen. Vielleicht startet der Server gerade oder ist ausgefallen.',
    cure: [
      'Versuchen Sie es in einer Minute noch einmal.',
      'Bleibt der Fehler bestehen, prüfen Sie, ob OpenMetadata läuft und ob /api unter dieser Adresse dorthin weitergeleitet wird.',
    ],
  },
  'server-settings-unreadable': {
    title: 'Das ist nicht die Antwort von OpenMetadata',
    happened:
      'Diese App fragt den Server unter {apiBaseUrl}, wie die Anmeldung abläuft, und hat etwas anderes bekommen, etwa eine Webseite.',
    cure: [
      'Prüfen Sie `apiBaseUrl`: Der Wert endet auf /api, ohne /v1.',
      'Prüfen Sie, ob der Host /api an OpenMetadata weiterleitet und nicht mit eigenen Seiten beantwortet.',
    ],
  },
  'confidential-server-elsewhere': {
    title: 'Dieser Server führt die Anmeldung selbst durch, aber nur für seine eigene Adresse',
    happened:
      'OpenMetadata ist als vertraulicher Client eingerichtet: Der Server meldet Personen unter der Adresse an, die ihm genannt ist, und führt dort ihre Sitzung. {origin} ist eine andere.',
    cure: [
      'Stellen Sie diese App unter demselben Ursprung wie OpenMetadata bereit, mit /auth/callback für die App und /callback für den Server.',
      'Oder setzen Sie AUTHENTICATION_CLIENT_TYPE=public und registrieren Sie {redirectUri} unter Single-page application.',
      'Melden Sie sich bis dahin in der Oberfläche von OpenMetadata selbst an: {openMetadataUrl}.',
    ],
  },
};
