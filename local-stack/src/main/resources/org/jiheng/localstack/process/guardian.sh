# Ends what the launcher leaves behind. Standard input is a pipe from the launcher; it ends when the launcher does,
# however that happened. Lines: "watch PID SIGNAL", "pidfile SIGNAL PATH", "forget PID", "remove DIRECTORY".
trap '' INT HUP TERM QUIT
watched=""
pidfiles=""
newline='
'
while read -r word first rest; do
  case $word in
    watch) watched="$watched $first:$rest" ;;
    forget)
      kept=""
      for entry in $watched; do
        [ "${entry%%:*}" = "$first" ] || kept="$kept $entry"
      done
      watched=$kept
      ;;
    pidfile) pidfiles="$pidfiles$first $rest$newline" ;;
    remove) set -- "$@" "$first${rest:+ $rest}" ;;
  esac
done

while read -r signal path; do
  [ -n "$path" ] && [ -f "$path" ] && read -r pid < "$path" && watched="$watched $pid:$signal"
done <<LIST
$pidfiles
LIST

# A zombie still answers kill -0, and where process 1 reaps nobody it does so for ever.
alive() {
  for entry in $watched; do
    pid=${entry%%:*}
    kill -0 "$pid" 2>/dev/null && ! grep -q ') Z ' "/proc/$pid/stat" 2>/dev/null && return 0
  done
  return 1
}

for entry in $watched; do
  kill -s "${entry##*:}" "${entry%%:*}" 2>/dev/null
done
tenths=0
while alive && [ $tenths -lt 80 ]; do
  sleep 0.1
  tenths=$((tenths + 1))
done
for entry in $watched; do
  kill -s KILL "${entry%%:*}" 2>/dev/null
done

for directory in "$@"; do
  rm -rf "$directory" 2>/dev/null || { sleep 1; rm -rf "$directory"; }
done
