#!/bin/bash
# Proves that git and Node are all that a machine needs: makes a bare Debian 12 with nothing else, clones the project's
# last commit into it and runs the commands there as an ordinary user. Needs root, debootstrap and a network.
#
#   sudo tests/e2e/bare-machine.sh                          the two commands of the README
#   sudo tests/e2e/bare-machine.sh 'npm ci && npm run lint' other commands, each in a fresh clone
#
# BARE_MACHINE=DIR keeps the system there for the next time; MIRROR=URL takes the packages from elsewhere.
set -euo pipefail

project=$(cd "$(dirname "$0")/../.." && pwd)
mirror=${MIRROR:-http://deb.debian.org/debian}
root=${BARE_MACHINE:-$(mktemp -d /var/tmp/bare-machine.XXXXXX)}
commands=("$@")
[ ${#commands[@]} -gt 0 ] || commands=('npm ci && npm run publish' 'npm ci && npm test')

[ "$(id -u)" = 0 ] || { echo 'It takes root to make a system: run it with sudo.' >&2; exit 2; }
command -v debootstrap > /dev/null || apt-get install --yes debootstrap

make_system() {
  debootstrap --variant=minbase --include=git bookworm "$root" "$mirror" > "$root.log" 2>&1 ||
    { tail -5 "$root.log" >&2; exit 2; }
  rm -f "$root.log"
  chmod 755 "$root" # mktemp makes folders for nobody else
  chroot "$root" useradd --create-home --uid 1000 editor
}

# Node and npm as this machine has them, and its ways to the registry: settings, certificates, names.
copy_node() {
  local modules
  modules=$(npm root --global)
  mkdir -p "$root/usr/local/bin" "$root/usr/local/lib/node_modules" "$root/usr/local/etc"
  cp --dereference "$(command -v node)" "$root/usr/local/bin/node"
  cp -r "$modules/npm" "$root/usr/local/lib/node_modules/"
  ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/local/bin/npm"
  ln -sf ../lib/node_modules/npm/bin/npx-cli.js "$root/usr/local/bin/npx"
  copy_if_there "$(npm config get globalconfig)" "$root/usr/local/etc/npmrc"
  copy_if_there "$(npm config get userconfig)" "$root/home/editor/.npmrc"
  for path in /etc/ssl/certs /usr/share/ca-certificates /usr/local/share/ca-certificates; do
    [ -d "$path" ] && mkdir -p "$root$path" && cp -r "$path/." "$root$path/"
  done
  for path in /etc/resolv.conf /etc/hosts; do copy_if_there "$path" "$root$path"; done
}

copy_if_there() { [ ! -e "$1" ] || cp --dereference "$1" "$2"; }

# Only the settings of the network pass from this environment.
network_settings() {
  env | grep --ignore-case --extended-regexp '^(npm_config_|(http|https|no|all)_proxy=|NODE_EXTRA_CA_CERTS=|SSL_CERT_(FILE|DIR)=)' || true
}

# Into the system with a root of its own (a chroot would forbid user namespaces, and with them Chromium's sandbox).
inside() {
  mapfile -t settings < <(network_settings)
  unshare --mount --pid --fork --kill-child /bin/bash -euo pipefail -c '
    root=$1; shift
    mount --bind "$root" "$root"
    cd "$root"
    mkdir -p former
    mount -t proc proc proc
    mount -t tmpfs -o mode=1777 tmpfs tmp
    mount -t tmpfs -o mode=755 tmpfs dev
    for device in null zero full random urandom; do touch dev/$device; mount --bind /dev/$device dev/$device; done
    ln -s /proc/self/fd dev/fd
    pivot_root . former
    umount -l /former
    cd /home/editor
    exec setpriv --reuid=1000 --regid=1000 --clear-groups --no-new-privs \
      env -i HOME=/home/editor USER=editor PATH=/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8 "$@"
  ' inside "$root" "${settings[@]}" /bin/bash -c "$1"
}

show_what_is_absent() {
  inside '
    echo "system:   $(. /etc/os-release; echo "$PRETTY_NAME"), $(id -un), node $(node --version), npm $(npm --version 2> /dev/null), $(git --version)"
    echo "browser:  $(command -v google-chrome chromium chromium-browser chrome-headless-shell || echo none)"
    echo "NSS:      $(/sbin/ldconfig -p | grep -E "libnss3|libnspr4|libnssutil3" || echo none)"
    echo "fonts:    $(find / -xdev \( -name "*.ttf" -o -name "*.otf" -o -name "*.pfb" \) -not -path "/home/*" 2> /dev/null | grep . || echo none)"
    echo "fc-list:  $(command -v fc-list || echo none)"
    unshare --user true 2> /dev/null && echo "user namespaces: yes" || echo "user namespaces: no"
  '
}

run_command() {
  echo
  echo "\$ $1"
  inside "
    rm -rf bantin && git -c advice.detachedHead=false clone --quiet project.bundle bantin && cd bantin
    start=\$(date +%s%N)
    ( $1 ) && code=0 || code=\$?
    echo \"exit code \$code after \$(( (\$(date +%s%N) - start) / 1000000 )) ms\"
    find output -name '*.pdf' | sort > /tmp/pdfs
    [ ! -s /tmp/pdfs ] || npm exec -c 'node --input-type=module' <<'END'
      import { readFileSync } from 'node:fs';
      import { countPages } from './pipeline/print/count-pages.ts';
      import { readPdf } from './pipeline/print/pdf-file.ts';
      for (const path of readFileSync('/tmp/pdfs', 'utf8').trim().split('\n')) {
        const pdf = readFileSync(path);
        console.log(path + ': ' + countPages(readPdf(pdf)) + ' pages, ' + pdf.length + ' bytes');
      }
END
    exit \$code
  "
}

[ -x "$root/usr/bin/git" ] || make_system
copy_node
git -C "$project" bundle create --quiet "$root/home/editor/project.bundle" HEAD
chown -R 1000:1000 "$root/home/editor"
show_what_is_absent
failed=0
for command in "${commands[@]}"; do run_command "$command" || failed=1; done
[ -n "${BARE_MACHINE:-}" ] || rm -rf "$root"
exit $failed
