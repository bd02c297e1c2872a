import type { ExplanationTexts } from './explanationText.ts';

/** What the sign-in service refuses. */
export const authority: ExplanationTexts = {
  'not-assigned': {
    title: 'Ihr Konto ist dieser App nicht zugewiesen',
    happened:
      'Nur wer dieser Anwendung zugewiesen ist, darf sie verwenden. Sie sind es noch nicht.',
    cure: [
      'Bitten Sie Ihren Administrator von Microsoft Entra um Zugriff auf die Anwendung {clientId}.',
      'Der Administrator öffnet Enterprise applications, die Anwendung, Users and groups und dann Add user/group.',
      'Wenn Sie ein anderes Konto haben, das zugewiesen ist, verwenden Sie dieses.',
    ],
  },
  'account-not-in-tenant': {
    title: 'Ihr Konto gehört zu einer anderen Organisation',
    happened:
      'Sie haben sich mit einem Konto angemeldet, das der Mandant dieser App nicht kennt, etwa mit einem privaten Konto oder dem einer anderen Organisation.',
    cure: [
      'Wenn Sie ein Konto der Organisation haben, die diese App betreibt, verwenden Sie dieses.',
      'Bitten Sie andernfalls deren Administrator von Microsoft Entra, Sie einzuladen: Users, New user, Invite external user.',
    ],
  },
  'account-not-found': {
    title: 'Microsoft kennt dieses Konto nicht',
    happened:
      'Im Mandanten gibt es kein Konto mit diesem Namen. Vielleicht ist der Name falsch geschrieben, oder das Konto wurde umbenannt oder entfernt.',
    cure: [
      'Prüfen Sie die Schreibweise, oder verwenden Sie ein anderes Konto.',
      'Wenn der Name stimmt, fragen Sie Ihren Administrator von Microsoft Entra, ob es das Konto noch gibt.',
    ],
  },
  'account-disabled': {
    title: 'Ihr Microsoft-Konto ist deaktiviert',
    happened: 'Ein Administrator hat die Anmeldung für dieses Konto abgeschaltet.',
    cure: [
      'Wenden Sie sich an Ihren Administrator von Microsoft Entra: Users, Ihr Konto, „Account enabled“.',
      'Wenn Sie ein anderes Konto haben, verwenden Sie dieses.',
    ],
  },
  'account-locked': {
    title: 'Ihr Microsoft-Konto ist vorübergehend gesperrt',
    happened:
      'Es gab zu viele Fehlversuche, oder der Versuch kam von einer Adresse, die Microsoft für unsicher hält.',
    cure: [
      'Warten Sie einige Minuten und melden Sie sich noch einmal an.',
      'Wenn das Konto gesperrt bleibt, wenden Sie sich an Ihren Administrator von Microsoft Entra.',
    ],
  },
  'password-expired': {
    title: 'Ihr Passwort muss erneuert werden',
    happened:
      'Das Passwort dieses Kontos ist abgelaufen oder muss vor der Verwendung geändert werden.',
    cure: [
      'Melden Sie sich noch einmal an und legen Sie ein neues Passwort fest, wenn Microsoft danach fragt.',
    ],
  },
  'account-unclear': {
    title: 'Microsoft konnte nicht erkennen, welches Konto gemeint ist',
    happened:
      'In diesem Browser sind mehrere Konten angemeldet, oder das gewünschte ist nicht mehr angemeldet.',
    cure: ['Wählen Sie das Konto, das Sie verwenden möchten.'],
  },
  'access-denied': {
    title: 'Die Anmeldung wurde nicht zugelassen',
    happened:
      'Der Anmeldedienst hat dieses Konto abgelehnt, oder die Anmeldung wurde dort abgebrochen. Es wurde nichts geändert.',
    cure: [
      'Wenn Sie versehentlich abgebrochen haben, melden Sie sich noch einmal an.',
      'Verwenden Sie andernfalls ein anderes Konto, oder nennen Sie Ihrem Administrator den Code und die Korrelations-ID dieses Versuchs.',
    ],
  },
  'no-session-at-authority': {
    title: 'Sie sind bei Microsoft nicht mehr angemeldet',
    happened:
      'Diese App hat versucht, Ihre Anmeldung ohne Rückfrage zu erneuern. Microsoft hat in diesem Browser keine Sitzung von Ihnen und muss deshalb fragen.',
    cure: ['Melden Sie sich noch einmal an.'],
  },
  'daily-renewal-due': {
    title: 'Ihre Anmeldung ist abgelaufen',
    happened:
      'Eine Anmeldung in einer Single-Page-Anwendung lässt sich bei Microsoft 24 Stunden lang erneuern, in manchen Organisationen kürzer. Diese Zeit ist um.',
    cure: [
      'Melden Sie sich noch einmal an. Läuft Ihre Sitzung bei Microsoft noch, genügt ein Klick.',
    ],
  },
  'session-revoked': {
    title: 'Ihre frühere Anmeldung gilt nicht mehr',
    happened:
      'Das Passwort wurde geändert, oder Sie oder ein Administrator haben Ihre Sitzungen beendet. Anmeldungen aus der Zeit davor werden nicht mehr angenommen.',
    cure: ['Melden Sie sich noch einmal an, gegebenenfalls mit dem neuen Passwort.'],
  },
  'sign-in-expired': {
    title: 'Die Anmeldung hat zu lange gedauert',
    happened:
      'Was Microsoft am Ende einer Anmeldung übergibt, gilt nur einige Minuten, und diese Zeit war verstrichen.',
    cure: ['Melden Sie sich noch einmal an.'],
  },
  'interaction-needed': {
    title: 'Der Anmeldedienst braucht Sie',
    happened:
      'Ihre Anmeldung ließ sich nicht im Hintergrund erneuern: Der Anmeldedienst möchte Ihnen etwas zeigen oder Sie etwas fragen.',
    cure: ['Melden Sie sich noch einmal an und folgen Sie den Schritten.'],
  },
  'consent-missing': {
    title: 'Diese App hat noch keine Berechtigung',
    happened:
      'Diese App darf Ihren Namen und Ihre E-Mail-Adresse erst lesen, wenn Sie selbst oder ein Administrator für alle zugestimmt haben.',
    cure: [
      'Melden Sie sich noch einmal an und stimmen Sie zu, wenn Microsoft fragt.',
      'Wenn Sie nicht gefragt werden, überlässt Ihre Organisation das den Administratoren: Bitten Sie Ihren Administrator von Microsoft Entra, unter Enterprise applications, diese Anwendung, Permissions die Zustimmung für alle zu erteilen (admin consent).',
    ],
  },
  'consent-declined': {
    title: 'Die Berechtigung wurde verweigert',
    happened:
      'Microsoft hat gefragt, ob diese App Ihren Namen und Ihre E-Mail-Adresse lesen darf, und die Antwort war Nein. Ohne diese Angaben kann niemand angemeldet werden.',
    cure: [
      'Wenn Sie diese App verwenden möchten, melden Sie sich noch einmal an und stimmen Sie zu.',
    ],
  },
  'admin-consent-needed': {
    title: 'Ein Administrator muss diese App genehmigen',
    happened:
      'In Ihrer Organisation darf nur ein Administrator einer Anwendung Berechtigungen erteilen.',
    cure: [
      'Nennen Sie Ihrem Administrator von Microsoft Entra die Anwendungs-ID {clientId} und bitten Sie um Genehmigung.',
      'Der Administrator öffnet App registrations, die Anwendung, API permissions (oder Enterprise applications, die Anwendung, Permissions) und dann Grant admin consent.',
    ],
  },
  'sign-in-service-busy': {
    title: 'Der Anmeldedienst ist ausgelastet',
    happened:
      'Der Anmeldedienst konnte gerade nicht antworten. Mit Ihrem Konto ist alles in Ordnung.',
    cure: ['Warten Sie eine Minute und versuchen Sie es noch einmal.'],
  },
  'sign-in-service-failed': {
    title: 'Der Anmeldedienst ist gestört',
    happened:
      'Der Anmeldedienst meldet einen eigenen Fehler. Mit Ihrem Konto ist alles in Ordnung.',
    cure: [
      'Versuchen Sie es in einigen Minuten noch einmal.',
      'Wenn es dabei bleibt, nennen Sie Ihrem Administrator den Code und die Korrelations-ID dieses Versuchs.',
    ],
  },
  'loop-seen-by-microsoft': {
    title: 'Microsoft hat eine Schleife unterbrochen',
    happened:
      'Dieselbe Anfrage kam in kurzer Zeit zu oft an. Deshalb lehnt Microsoft sie einige Minuten lang ab.',
    cure: [
      'Schließen Sie andere Tabs dieser App, warten Sie fünf Minuten und melden Sie sich noch einmal an.',
      'Wenn es wieder vorkommt, wenden Sie sich an den Administrator dieser App und nennen Sie die Korrelations-ID dieses Versuchs.',
    ],
  },
  'sign-in-failed': {
    title: 'Die Anmeldung ist nicht gelungen',
    happened:
      'Der Anmeldedienst hat mit einem Code geantwortet, für den diese App keine Erklärung hat.',
    cure: [
      'Versuchen Sie es noch einmal, oder verwenden Sie ein anderes Konto.',
      'Nennen Sie Ihrem Administrator den Code und die Korrelations-ID dieses Versuchs. Er findet den Versuch im Microsoft Entra Admin Center unter Sign-in logs.',
    ],
  },
  'blocked-by-conditional-access': {
    title: 'Eine Regel Ihrer Organisation blockiert diese Anmeldung',
    happened:
      'Ihr Konto ist in Ordnung, aber eine Richtlinie für bedingten Zugriff (Conditional Access) lässt es von diesem Ort, Netz, Gerät oder Browser aus nicht zu.',
    cure: [
      'Versuchen Sie es noch einmal aus Ihrem gewohnten Netz oder mit Ihrem Dienstgerät.',
      'Wenn die Anmeldung auch dort abgelehnt wird, nennen Sie Ihrem Administrator von Microsoft Entra die Korrelations-ID dieses Versuchs. Er findet die Richtlinie unter Sign-in logs, dieser Versuch, Conditional Access.',
    ],
  },
  'device-not-compliant': {
    title: 'Dieses Gerät erfüllt die Regeln Ihrer Organisation nicht',
    happened:
      'Ihre Organisation erlaubt diese Anmeldung nur von einem Gerät, das sie verwaltet und das ihre Regeln erfüllt.',
    cure: [
      'Öffnen Sie auf diesem Gerät das Unternehmensportal und tun Sie, was es verlangt, etwa ein Update.',
      'Oder verwenden Sie ein verwaltetes Dienstgerät mit einem Browser, der mit Ihrem Arbeitsprofil angemeldet ist.',
    ],
  },
  'device-not-joined': {
    title: 'Dieses Gerät ist bei Ihrer Organisation nicht registriert',
    happened:
      'Ihre Organisation erlaubt diese Anmeldung nur von einem Gerät, das in sie eingebunden oder bei ihr registriert ist.',
    cure: [
      'Verwenden Sie ein Dienstgerät mit einem Browser, der mit Ihrem Arbeitsprofil angemeldet ist.',
      'Oder fragen Sie Ihren Administrator von Microsoft Entra, wie Sie dieses Gerät registrieren.',
    ],
  },
  'browser-not-approved': {
    title: 'Ihre Organisation verlangt einen anderen Browser',
    happened:
      'Eine Richtlinie erlaubt diese Anmeldung nur aus genehmigten Anwendungen, und diese gehört nicht dazu.',
    cure: [
      'Öffnen Sie diese Adresse in dem Browser, den Ihre Organisation genehmigt hat, oft Microsoft Edge.',
    ],
  },
  'blocked-for-risk': {
    title: 'Microsoft hält diese Anmeldung für riskant',
    happened:
      'Etwas an Ihrem Konto oder an diesem Versuch war ungewöhnlich. Deshalb wurde die Anmeldung zu Ihrem Schutz angehalten.',
    cure: [
      'Bitten Sie Ihren Administrator von Microsoft Entra, sich Ihr Konto unter ID Protection, Risky users anzusehen.',
      'Nennen Sie dabei die Korrelations-ID dieses Versuchs.',
    ],
  },
  'second-factor-needed': {
    title: 'Ein zweiter Schritt ist nötig',
    happened:
      'Ihre Organisation verlangt einen zweiten Nachweis, etwa einen Code von Ihrem Telefon. Er lässt sich nur auf der Seite von Microsoft erbringen.',
    cure: [
      'Melden Sie sich noch einmal an und folgen Sie den Schritten. Beim ersten Mal hilft Microsoft Ihnen beim Einrichten.',
    ],
  },
  'redirect-uri-not-registered': {
    title: 'Diese Adresse ist nicht registriert',
    happened:
      'Microsoft leitet nur zu Adressen zurück, die in der App-Registrierung stehen. Die Adresse, die diese App verwendet, ist nicht darunter.',
    cure: [
      'Öffnen Sie im Microsoft Entra Admin Center App registrations, die Anwendung {clientId} und dann Authentication.',
      'Fügen Sie unter Single-page application die Umleitungs-URI {redirectUri} genau so hinzu, wie sie hier steht: Schema, Host, Port, Pfad sowie Groß- und Kleinschreibung müssen stimmen.',
      'Speichern Sie, warten Sie eine Minute und melden Sie sich noch einmal an.',
    ],
  },
  'redirect-uri-wrong-platform': {
    title: 'Die Adresse ist für die falsche Plattform registriert',
    happened:
      'Die Umleitungs-URI steht in der App-Registrierung, aber nicht unter der Plattform Single-page application. Nur unter dieser Plattform gibt Microsoft Token an einen Browser aus.',
    cure: [
      'Öffnen Sie im Microsoft Entra Admin Center App registrations, die Anwendung {clientId} und dann Authentication.',
      'Entfernen Sie {redirectUri} von der Plattform, unter der die Adresse steht (meist Web).',
      'Fügen Sie die Adresse unter Single-page application hinzu und speichern Sie.',
    ],
  },
  'client-secret-asked-for': {
    title: 'Microsoft verlangt einen geheimen Clientschlüssel',
    happened:
      'Die Umleitungs-URI ist unter der Plattform Web registriert. Diese ist für Server gedacht, die einen Schlüssel geheim halten. Eine Single-Page-Anwendung hat keinen und darf auch keinen bekommen.',
    cure: [
      'Öffnen Sie im Microsoft Entra Admin Center App registrations, die Anwendung {clientId} und dann Authentication.',
      'Verschieben Sie {redirectUri} von Web nach Single-page application und speichern Sie. Geben Sie dieser App keinen geheimen Schlüssel.',
      'Wenn OpenMetadata selbst die Anmeldung mit einem geheimen Schlüssel übernimmt, setzen Sie dort AUTHENTICATION_CLIENT_TYPE=confidential: Diese App nutzt dann die Anmeldung des Servers.',
    ],
  },
  'client-secret-sent': {
    title: 'Ein geheimer Clientschlüssel wurde gesendet und abgelehnt',
    happened:
      'Die Anwendung ist als öffentlicher Client registriert, die Anfrage enthielt aber einen geheimen Schlüssel oder ein Zertifikat. Eine Single-Page-Anwendung hat keinen geheimen Schlüssel: Wird einer mitgesendet, scheitert die Anmeldung.',
    cure: [
      'Entfernen Sie den geheimen Clientschlüssel aus den Einstellungen dieser App und aus allem, was zwischen ihr und Microsoft steht.',
      'Löschen Sie diesen Schlüssel im Microsoft Entra Admin Center unter Certificates & secrets: Jemand könnte ihn gesehen haben.',
      'Wo ein geheimer Schlüssel gewünscht ist, verwenden Sie den vertraulichen Ablauf (confidential), den OpenMetadata selbst ausführt.',
    ],
  },
  'application-not-found': {
    title: 'Microsoft kennt diese Anwendung nicht',
    happened:
      'Im Mandanten {tenant} gibt es keine Anwendung mit der ID {clientId}, oder sie wurde dort nie hinzugefügt.',
    cure: [
      'Öffnen Sie im Microsoft Entra Admin Center App registrations, die Anwendung und dann Overview.',
      'Vergleichen Sie Application (client) ID mit {clientId} und Directory (tenant) ID mit {tenant}.',
      'Berichtigen Sie `clientId` und `authority` dort, wo sie gesetzt sind: in der config.json dieser App oder in OpenMetadata als AUTHENTICATION_CLIENT_ID und AUTHENTICATION_AUTHORITY.',
    ],
  },
  'application-disabled': {
    title: 'Die Anwendung ist abgeschaltet',
    happened:
      'Die Anwendung {clientId} ist im Mandanten deaktiviert. Deshalb kann sich niemand bei ihr anmelden.',
    cure: [
      'Öffnen Sie im Microsoft Entra Admin Center Enterprise applications, die Anwendung und dann Properties.',
      'Setzen Sie „Enabled for users to sign in?“ auf Yes.',
    ],
  },
  'tenant-not-found': {
    title: 'Microsoft kennt diesen Mandanten nicht',
    happened:
      'Die Authority nennt den Mandanten {tenant}, aber es gibt keinen Mandanten mit dieser ID oder Domäne.',
    cure: [
      'Öffnen Sie im Microsoft Entra Admin Center Overview und kopieren Sie die Tenant ID.',
      'Setzen Sie `authority` auf https://login.microsoftonline.com/ und diese ID, ohne etwas dahinter: in der config.json dieser App oder in OpenMetadata als AUTHENTICATION_AUTHORITY.',
      'Ein Mandant einer nationalen Cloud braucht den Anmelde-Host dieser Cloud, etwa login.microsoftonline.us.',
    ],
  },
  'application-single-tenant': {
    title: 'Die Anwendung gehört nur zu einem Mandanten',
    happened:
      'Die Anmeldung ging an die gemeinsame Adresse `common`, die Anwendung nimmt aber nur Personen ihres eigenen Mandanten an.',
    cure: [
      'Setzen Sie `authority` auf https://login.microsoftonline.com/ und die Directory (tenant) ID der Anwendung.',
    ],
  },
  'scope-not-found': {
    title: 'Die angeforderte API gibt es nicht',
    happened:
      'Die Einstellung `scopes` nennt eine API oder eine Berechtigung, die Microsoft in diesem Mandanten oder in der App-Registrierung nicht findet.',
    cure: [
      'OpenMetadata braucht keine Scopes: Lassen Sie `scopes` leer, sofern nicht eine eigene API davor steht.',
      'Vergleichen Sie andernfalls jeden Scope mit Expose an API in der Registrierung dieser API und fügen Sie ihn unter API permissions der Anwendung {clientId} hinzu.',
    ],
  },
  'proof-key-missing': {
    title: 'Die Anmeldeanfrage hat ihren Nachweis verloren',
    happened:
      'Microsoft hat die Anfrage ohne `code_challenge` erhalten, den Nachweis, dass dieser Browser die Anmeldung begonnen hat. Diese App sendet ihn immer mit, also hat ihn unterwegs etwas entfernt.',
    cure: [
      'Suchen Sie nach einem Proxy, einer Browsererweiterung oder einem Sicherheits-Gateway, das Adressen des Anmelde-Hosts umschreibt, und lassen Sie diese unverändert durch.',
    ],
  },
  'origin-header-missing': {
    title: 'Microsoft konnte nicht erkennen, welche App anfragt',
    happened:
      'Token einer Single-Page-Anwendung werden nur an einen Browser ausgegeben, der mit der Anfrage seinen `Origin` nennt. Dieser Header kam nicht an.',
    cure: [
      'Suchen Sie nach einem Proxy oder einer Browsererweiterung, die den Header `Origin` aus Anfragen an den Anmelde-Host entfernt, und lassen Sie ihn durch.',
    ],
  },
  'proof-key-mismatch': {
    title: 'Diese Antwort gehört zu einer anderen Anmeldung',
    happened:
      'Die Antwort von Microsoft gehört zu einer Anmeldung, die früher oder in einem anderen Tab begonnen wurde. Deshalb passt ihr Nachweis (`code_verifier`) nicht.',
    cure: ['Melden Sie sich noch einmal an, und zwar nur in einem Tab.'],
  },
  'implicit-grant-off': {
    title: 'Ein veraltetes Anmeldeverfahren wurde angefordert',
    happened:
      'Microsoft sollte ein Token in die Adresse schreiben, was die App-Registrierung zu Recht verbietet. Diese App fordert nur einen Code an (`response_type=code`), also hat unterwegs etwas die Anfrage verändert.',
    cure: [
      'Lassen Sie die Kästchen unter Implicit grant and hybrid flows leer.',
      'Suchen Sie nach einem Proxy oder einem anderen Programm, das die Anmeldung mit `response_type=token` oder `id_token` beginnt.',
    ],
  },
  'sign-in-request-refused': {
    title: 'Der Anmeldedienst hat die Anfrage abgelehnt',
    happened:
      'Ein Teil der Anfrage fehlte oder war falsch. Deshalb hat der Anmeldedienst keine Anmeldung begonnen.',
    cure: [
      'Nennen Sie dem Administrator dieser App den Code und die Korrelations-ID dieses Versuchs.',
      'Vergleichen Sie `authority` ({authority}), `clientId` ({clientId}) und die Umleitungs-URI {redirectUri} mit der App-Registrierung.',
    ],
  },
};
