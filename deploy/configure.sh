#!/bin/sh
# Writes what nginx and the app read at start, from environment variables; then runs what it is given.
#
#   OPENMETADATA_URL   where /api goes, such as http://openmetadata:8585; required
#   FLOW               public (default: the app signs people in) or confidential (the server does)
#   VITE_…             the app's settings, by the names of .env.example; without any, config.json
#                      stays as it is in SITE_ROOT
#   AUTHORITY_ORIGIN   where the app fetches tokens; default: that of VITE_AUTHORITY, else Entra's, and
#                      nowhere in the confidential flow
#   API_ORIGIN         where the API is when not here; default: that of VITE_API_BASE_URL
#   REPORT_URI         where browsers report what the policy refuses
#   LISTEN             as nginx takes it (8080)
#   ACCESS_LOG         a file, or off (/dev/stdout)
#   CA_CERTIFICATES    whom to trust for an OpenMetadata behind https; else it need not exist
#   SITE_ROOT          the build (/srv/catalog)
#   RUN_DIR            where the result goes (/tmp/catalog): site.conf, config.json and, to run nginx
#                      with these alone, nginx.conf and modules.conf
set -eu
# What is written is public, and read by nginx as another user: whatever the shell was told before.
umask 022

faults=''
fault() {
  faults="$faults  $1
"
}

# check <variable> <extended regular expression> <what it should be>
check() {
  eval "value=\${$1-}"
  if [ -z "$value" ]; then return 0; fi
  lines=$(printf '%s\n' "$value" | wc -l)
  if [ "$lines" -ne 1 ] || ! printf '%s\n' "$value" | grep -Eq "^($2)\$"; then
    fault "$1 must be $3."
  fi
}

origin_of() {
  printf '%s' "$1" | sed -n 's#^\(https\{0,1\}://[^/?]*\).*#\1#p'
}

: "${SITE_ROOT:=/srv/catalog}" "${RUN_DIR:=/tmp/catalog}" "${LISTEN:=8080}" "${FLOW:=public}"
: "${ACCESS_LOG:=/dev/stdout}" "${CA_CERTIFICATES:=/etc/ssl/certs/ca-certificates.crt}"
here=$(cd "$(dirname "$0")" && pwd)
template=$SITE_ROOT/.nginx.conf.template

host='[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?'
path='(/[A-Za-z0-9._~%-]+)*'
origin="https://$host(:[0-9]+)?|http://(localhost|127\\.0\\.0\\.1)(:[0-9]+)?"

if [ ! -r "$template" ]; then
  fault "SITE_ROOT must hold the build: there is no $template. Run npm run build."
fi
if [ -z "${OPENMETADATA_URL-}" ]; then
  fault 'OPENMETADATA_URL must be the address of the server, such as http://openmetadata:8585.'
fi
check OPENMETADATA_URL "https?://$host(:[0-9]+)?$path/?" \
  'the address of the server, such as http://openmetadata:8585, without /api'
case ${OPENMETADATA_URL-} in
*://*/api | *://*/api/)
  fault 'OPENMETADATA_URL must be without the /api at its end: each request brings its own.'
  ;;
esac
case ${OPENMETADATA_URL-} in
https://*)
  if [ ! -f "$CA_CERTIFICATES" ] || [ ! -r "$CA_CERTIFICATES" ]; then
    fault 'CA_CERTIFICATES must be a file that can be read: OpenMetadata is behind https.'
  fi
  ;;
esac
check FLOW 'public|confidential' 'public or confidential'
check LISTEN '[A-Za-z0-9.:[]([]A-Za-z0-9.: _=-]*)' 'what the directive listen of nginx takes, such as 8080'
check ACCESS_LOG '[A-Za-z0-9_./:=,-]+' 'a path, or off'
check CA_CERTIFICATES '/[A-Za-z0-9_./-]+' 'the path of a file'
check SITE_ROOT '/[A-Za-z0-9_./-]+' 'an absolute path without blanks'
check RUN_DIR '/[A-Za-z0-9_./-]+' 'an absolute path without blanks'
check AUTHORITY_ORIGIN "$origin" 'an origin, such as https://login.microsoftonline.com'
check API_ORIGIN "$origin" 'an origin, such as https://openmetadata.example.com'
check REPORT_URI '(https://|/)[A-Za-z0-9._~/:?=-]+' 'an https address or a path'

# --- config.json: what stands here is checked again, more closely, by the app itself -------------

url="https?://$host(:[0-9]+)?$path/?"
number='(0|[1-9][0-9]*)(\.[0-9]+)?'
list='\[ *("[^"\]*"( *, *"[^"\]*")*)? *\]'
settings=''
count=0

# setting <variable> <name> <kind> <extended regular expression> <what it should be>
setting() {
  known="${known-} $1"
  eval "value=\${$1-}"
  if [ -z "$value" ]; then return 0; fi
  check "$1" "$4" "$5"
  if [ "$3" = text ]; then value="\"$(printf '%s' "$value" | sed 's/[\"]/\\&/g')\""; fi
  if [ "$count" -gt 0 ]; then settings="$settings,"; fi
  settings="$settings
  \"$2\": $value"
  count=$((count + 1))
}

setting VITE_CLIENT_ID clientId text '[A-Za-z0-9._-]+' 'the application (client) ID'
setting VITE_AUTHORITY authority text "$url" 'https://login.microsoftonline.com/<tenant ID>'
setting VITE_AUTHORITY_METADATA authorityMetadata json '\{.*\}' 'a JSON object in one line'
setting VITE_PROTOCOL_MODE protocolMode text 'AAD|OIDC' 'AAD or OIDC'
setting VITE_API_BASE_URL apiBaseUrl text "$url|/[A-Za-z0-9._~/-]*" 'a path or an address'
setting VITE_SCOPES scopes json "$list" 'a JSON list of texts'
setting VITE_REDIRECT_PATH redirectPath text '(/[A-Za-z0-9._~-]+)+' 'a path, such as /callback'
setting VITE_AUTO_SIGN_IN autoSignIn json 'true|false' 'true or false'
setting VITE_IDLE_MINUTES idleMinutes json "$number" 'a number'
setting VITE_SESSION_HOURS sessionHours json "$number" 'a number'
setting VITE_OPEN_METADATA_URL openMetadataUrl text "$url" 'an address'
setting VITE_APP_NAME appName text '[^[:cntrl:]]{1,60}' 'a name of at most 60 characters'

for name in $(env | sed -n 's/^\(VITE_[A-Za-z0-9_]*\)=.*/\1/p'); do
  case $name in
  *SECRET*)
    fault "$name: a single-page application has no secret, and providing one makes the sign-in fail. Remove it, or let the server run the sign-in (FLOW=confidential)."
    ;;
  *)
    case " $known " in
    *" $name "*) ;;
    *) fault "$name is not a setting; there are:$known." ;;
    esac
    ;;
  esac
done

if [ -n "${VITE_AUTHORITY_METADATA-}" ] && [ -z "${AUTHORITY_ORIGIN-}" ]; then
  fault 'AUTHORITY_ORIGIN must be the origin of the token endpoint that VITE_AUTHORITY_METADATA names.'
fi
if [ "$FLOW" = confidential ] && [ -r "$template" ] && ! grep -q '^# Base path: /$' "$template"; then
  fault 'FLOW=confidential needs a build for the base path /: OpenMetadata compares addresses to the letter.'
fi
case $FLOW:${VITE_API_BASE_URL-} in
confidential:http*)
  fault 'VITE_API_BASE_URL must be a path, such as /api, with FLOW=confidential: the session is in a cookie of the same origin.'
  ;;
esac
case $FLOW:${REPORT_URI-} in
confidential:?*)
  fault 'REPORT_URI must be unset with FLOW=confidential: a report holds the address of the page, into which OpenMetadata up to 1.12 puts the token.'
  ;;
esac
case $FLOW:${API_ORIGIN-} in
confidential:?*)
  fault 'API_ORIGIN must be unset with FLOW=confidential: the session is in a cookie of the same origin.'
  ;;
esac
if [ -n "$faults" ]; then
  printf 'The configuration is wrong:\n%s' "$faults" >&2
  exit 1
fi

# --- site.conf -----------------------------------------------------------------------------------

if [ "$FLOW" = public ]; then
  : "${AUTHORITY_ORIGIN:=$(origin_of "${VITE_AUTHORITY-}")}"
  : "${AUTHORITY_ORIGIN:=https://login.microsoftonline.com}"
fi
: "${API_ORIGIN:=$(origin_of "${VITE_API_BASE_URL-}")}"

scheme=${OPENMETADATA_URL%%://*}
rest=${OPENMETADATA_URL#*://}
rest=${rest%/}
authority=${rest%%/*}
case $rest in */*) prefix=/${rest#*/} ;; *) prefix='' ;; esac
case $authority in
*:*) port=${authority##*:} ;;
*) if [ "$scheme" = https ]; then port=443; else port=80; fi ;;
esac

server_callback='^$' # which no address is
if [ "$FLOW" = confidential ]; then server_callback='^/callback$'; fi

# Debian and Alpine have the module in the same place.
brotli=/usr/lib/nginx/modules/ngx_http_brotli_static_module.so
if [ -e "$brotli" ]; then
  brotli_static='brotli_static on;'
  modules="load_module $brotli;"
else
  brotli_static=''
  modules=''
fi

# What is not logged has no format.
access_log=$ACCESS_LOG
if [ "$ACCESS_LOG" != off ]; then access_log="$ACCESS_LOG catalog"; fi

config_file=$SITE_ROOT/config.json
mkdir -p "$RUN_DIR"
if [ "$count" -gt 0 ]; then
  config_file=$RUN_DIR/config.json
  printf '{%s\n}\n' "$settings" >"$config_file"
fi

# nginx reads the file even where it never speaks https.
trust="s#\${CA_CERTIFICATES}#$CA_CERTIFICATES#"
if [ "$scheme" = http ]; then trust='/^ *proxy_ssl_/d'; fi

report="s#\${REPORT_URI}#${REPORT_URI-}#"
if [ -z "${REPORT_URI-}" ]; then report='s#; report-uri ${REPORT_URI}##'; fi

sed \
  -e "$report" \
  -e "$trust" \
  -e "s#\${CONNECT_ORIGINS}#${AUTHORITY_ORIGIN-}${API_ORIGIN:+ $API_ORIGIN}#" \
  -e "s#\${OPENMETADATA_SCHEME}#$scheme#" \
  -e "s#\${OPENMETADATA_AUTHORITY}#$authority#" \
  -e "s#\${OPENMETADATA_HOST}#${authority%%:*}#" \
  -e "s#\${OPENMETADATA_PORT}#$port#" \
  -e "s#\${OPENMETADATA_PATH}#$prefix#" \
  -e "s#\${SERVER_CALLBACK}#$server_callback#" \
  -e "s#\${BROTLI_STATIC}#$brotli_static#" \
  -e "s#\${LISTEN}#$LISTEN#" \
  -e "s#\${ACCESS_LOG}#$access_log#" \
  -e "s#\${CONFIG_FILE}#$config_file#" \
  -e "s#\${SITE_ROOT}#$SITE_ROOT#" \
  "$template" >"$RUN_DIR/site.conf"
printf '%s\n' "$modules" >"$RUN_DIR/modules.conf"
cp "$here/nginx/nginx.conf" "$RUN_DIR/nginx.conf"

printf 'Ready for nginx: %s (/api goes to %s, the sign-in is %s, %s settings from the environment)\n' \
  "$RUN_DIR/site.conf" "$OPENMETADATA_URL" "$FLOW" "$count"
if [ "$#" -gt 0 ]; then exec "$@"; fi
