#!/bin/sh
# Runs a command beside an IPP printer of CUPS (ippeveprinter) that keeps what it prints in FOLDER/spool. Both are in a
# network of their own, in which only they are: ippeveprinter announces itself, through avahi-daemon and D-Bus.
# Usage: unshare --net --mount ipp-printer.sh FOLDER FILTER COMMAND…   FILTER gets each job.
set -eu
folder=$1 filter=$2
shift 2
ip link set lo up
mount -t tmpfs tmpfs /run
mkdir -p /run/dbus /run/avahi-daemon "$folder/spool"
processes=''
trap 'kill $processes 2> /dev/null || true' EXIT

# Waits until a command succeeds, for half a minute at most.
until_ready() {
  tries=0
  until "$@" > /dev/null 2>&1; do
    tries=$((tries + 1))
    [ $tries -lt 300 ] || { echo "not ready: $*" >&2; cat "$folder"/*.log >&2; exit 1; }
    sleep 0.1
  done
}

dbus-daemon --system --nofork --nopidfile > "$folder/dbus.log" 2>&1 &
processes="$processes $!"
until_ready test -S /run/dbus/system_bus_socket
printf '[server]\nallow-interfaces=lo\nuse-ipv6=no\nenable-dbus=yes\n[publish]\npublish-workstation=no\n' > "$folder/avahi.conf"
avahi-daemon --no-drop-root --no-chroot --no-rlimits --file "$folder/avahi.conf" > "$folder/avahi.log" 2>&1 &
processes="$processes $!"
until_ready avahi-daemon --check
until_ready dbus-send --system --print-reply --dest=org.freedesktop.Avahi / org.freedesktop.Avahi.Server.GetState
ippeveprinter -p 8631 -n localhost -f application/pdf -d "$folder/spool" -k -2 -c "$filter" Test \
  > "$folder/printer.log" 2>&1 &
processes="$processes $!"
until_ready ipptool -q ipp://localhost:8631/ipp/print get-printer-attributes.test
code=0
"$@" || code=$?
exit $code
