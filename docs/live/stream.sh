#!/usr/bin/env bash
# Follows a cycle by its stream, with curl: stream.sh CYCLE prints each score and ranking as it changes, a standing a line.
#   JIHENG_URL         the scoring service, such as https://jiheng.example.cn
#   JIHENG_TOKEN_URL   the token endpoint of the identity provider
#   JIHENG_TOKEN_FORM  what is sent there: grant_type=client_credentials&client_id=…&client_secret=…
set -euo pipefail

token() {
  curl -sSf -d "$JIHENG_TOKEN_FORM" "$JIHENG_TOKEN_URL" | sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p'
}

id=
while :; do
  next=$id
  # the stream ends with the token's time, with the service, with the network: go on from the last event that was whole
  while IFS= read -r line; do
    case $line in
      "id: "*) next=${line#id: } ;;
      "data: {\"changes\""*) ;; # of the event "snapshot": what was known before no longer counts
      "data: "*) printf '%s\n' "${line#data: }" ;;
      "") id=$next ;;
    esac
  done < <(curl -sSNf --speed-limit 1 --speed-time 60 -H "Authorization: Bearer $(token)" ${id:+-H "Last-Event-ID: $id"} \
    "$JIHENG_URL/api/v1/cycles/$1/stream" || true)
  sleep 2
done
