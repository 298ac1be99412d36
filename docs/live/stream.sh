#!/usr/bin/env bash
# Follows a cycle by its stream, with curl and bash (4 or newer): stream.sh CYCLE prints each score and ranking as it changes, a
# standing a line.
#   JIHENG_URL         the scoring service, such as https://jiheng.example.cn
#   JIHENG_TOKEN_URL   the token endpoint of the identity provider
#   JIHENG_TOKEN_FORM  what is sent there: grant_type=client_credentials&client_id=…&client_secret=…
set -euo pipefail

# secrets go by standard input: whoever is on the machine can read arguments
token() {
  printf %s "$JIHENG_TOKEN_FORM" | curl -sSf --data @- "$JIHENG_TOKEN_URL" | sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p'
}

stream() {
  local bearer
  bearer=$(token) || return
  printf '%s\n' "Authorization: Bearer $bearer" ${id:+"Last-Event-ID: $id"} |
    curl -sSNi --suppress-connect-headers --speed-limit 1 --speed-time 60 -H @- "$JIHENG_URL/api/v1/cycles/$1/stream"
}

# a standing is news if its revision is higher than that of the one held of its type and subject
show() {
  [[ $1 =~ \"type\"\ *:\ *\"([^\"]*)\" ]] && local subject=${BASH_REMATCH[1]}
  [[ $1 =~ \"subject\"\ *:\ *\"([^\"]*)\" ]] && subject+=" ${BASH_REMATCH[1]}"
  [[ $1 =~ \"revision\"\ *:\ *\"([0-9]+)\" ]] && local revision=${BASH_REMATCH[1]}
  if ((revision > ${held[$subject]:-0})); then
    held[$subject]=$revision
    printf '%s\n' "$1"
  fi
}

declare -A held
id='' known=''
while :; do
  part=head status='' again=0 event='' next=$id line=''
  while IFS= read -r line; do
    line=${line%$'\r'}
    case $part/${line,,} in
      head/http/*) status=${line#* } status=${status%% *} ;;
      head/retry-after:*) [[ ${line#*:} =~ ^\ *([1-9][0-9]{0,3})$ ]] && again=${BASH_REMATCH[1]} ;;
      head/) part=body ;;
      head/*) ;;
      body/*)
        [ "$status" = 200 ] || break
        case $line in
          "event: snapshot") event='' held=() ;; # what was known before no longer counts
          "event: "*) event=${line#event: } ;;
          "id: "*) next=${line#id: } ;;
          "data: "*) [ -z "$event" ] || show "${line#data: }" ;;
          "") id=$next ;;
        esac
        ;;
    esac
  done < <(stream "$1")
  case $status/$known in
    200/*) known=yes ;;
    # a cycle that was there is not while the service reads all again
    403/* | 404/)
      printf '%s: %s %s\n' "$1" "$status" "$line" >&2
      exit 1
      ;;
  esac
  # the stream ended with the token's time, with the service, with the network: it goes on from the last event that was whole; all who
  # were cut do not come at the same moment
  sleep "$((again + 1 + RANDOM % 2)).$((RANDOM % 10))"
done
