# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What build-aux/run and build-aux/test share: installing what is missing, configuring, building.
# Sourced by them; they set "build", the build folder, afterwards.

set -euo pipefail
unset CDPATH

source_dir=$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
build=
log=

say () {
  printf '%s\n' "$*"
}

stop () {
  printf '%s\n' "$@" >&2
  exit 1
}

# Reads members of os-release without letting the file touch our own variables.
os_release () {
  (
    set +u
    # shellcheck disable=SC1091
    . /etc/os-release 2>/dev/null || true
    printf '%s' "${!1}"
  )
}

# open_log: long output goes to $build/prepare.log.
open_log () {
  log=$build/prepare.log
  if ! { mkdir -p -- "$build" && : >"$log"; } 2>/dev/null; then
    stop "The folder $build cannot be written. It may belong to another user."
  fi
}

# quietly WHAT COMMAND...: runs COMMAND into the log, and shows the end of it if that fails.
quietly () {
  local what=$1 start
  shift

  start=$(wc -l <"$log")
  printf '$ %s\n' "$*" >>"$log"
  "$@" </dev/null >>"$log" 2>&1 && return 0

  tail -n "+$((start + 1))" "$log" | tail -n 60 >&2
  stop "$what failed. The whole output is in $log."
}

# needs SECTION...: prints the lines of build-aux/packages in these sections that hold here.
needs () {
  local line section='' release
  local -A wanted=()

  for section; do
    wanted[$section]=1
  done

  section=
  release=$(os_release ID)$(os_release VERSION_ID)
  while read -r line; do
    case $line in
      '' | '#'*) ;;
      '['*']') section=${line:1:-1} ;;
      *' @'*)
        [[ -n ${wanted[$section]:-} && $release == "debian${line##*@}" ]] && say "${line% @*}"
        ;;
      *) [[ -n ${wanted[$section]:-} ]] && say "$line" ;;
    esac
  done <"$source_dir/build-aux/packages"
  return 0
}

# missing_packages SECTION...: prints the packages to install, none if every need is met.
missing_packages () {
  local line name met
  local -a lines=() names=()
  local -A installed=()

  mapfile -t lines < <(needs "$@")
  for line in "${lines[@]}"; do
    read -r -a names <<<"${names[*]} ${line//|/ }"
  done
  while read -r met name; do
    [[ $met == installed ]] && installed[$name]=1
  done < <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' -- "${names[@]}" 2>/dev/null)

  for line in "${lines[@]}"; do
    met=
    for name in ${line//|/ }; do
      met+=${installed[$name]:-}
    done
    [[ -n $met ]] || say "${line%% *}"
  done
}

# Whether apt can be trusted to know the package names of this system.
is_debian () {
  case " $(os_release ID) $(os_release ID_LIKE) " in
    *' debian '*) command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ;;
    *) false ;;
  esac
}

apt_install () {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive APT_LISTCHANGES_FRONTEND=none \
    apt-get "$@" </dev/null >>"$log" 2>&1
}

# install PACKAGE...: nothing that is installed is removed for it, and no question is asked.
install () {
  local -a options=(-y --no-install-recommends --no-remove
    -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-confold)
  local -a by_hand=(
    "As root, this installs what is missing; start again afterwards:"
    "  apt-get update && apt-get install --no-install-recommends $*")
  local -a as_root=()
  local count=$# things=packages verb=are them=them

  ((count > 1)) || { things=package verb=is them=it; }
  if ((EUID != 0)); then
    as_root=(sudo)
    [[ -t 0 && -z ${CI:-} ]] || as_root+=(-n)
    command -v sudo >/dev/null ||
      stop "Limber needs $count $things that $verb not installed, and there is neither root nor sudo: $*." \
        "${by_hand[@]}"
  fi

  say "Limber needs $count $things that $verb not installed yet, and installs $them now with apt: $*."
  if ((EUID != 0)) && ! "${as_root[@]}" true; then
    stop "sudo gave no permission to install." "${by_hand[@]}"
  fi

  # The package lists are fetched only when they are missing or too old to install from.
  if apt-get -s "${options[@]}" install "$@" >>"$log" 2>&1 &&
    apt_install "${options[@]}" install "$@"; then
    return 0
  fi
  apt_install -o DPkg::Lock::Timeout=300 update || true
  apt_install "${options[@]}" install "$@" && return 0

  # A network that is not there explains the packages that were not found.
  {
    grep -E '^(Err|W)' "$log"
    grep -E '^(E|dpkg):' "$log"
  } | awk '!seen[$0]++' | head -n 12 >&2 || true
  stop "Installing failed. The whole output is in $log." "${by_hand[@]}"
}

# install_missing SECTION...
install_missing () {
  local -a missing
  local names

  [[ -z ${LIMBER_NO_INSTALL:-} ]] || return 0
  if ! is_debian; then
    names=$(needs "$@")
    names=${names//|/or}
    stop "This is $(os_release PRETTY_NAME), not Debian, so nothing is installed here. Limber needs what these Debian packages hold: ${names//$'\n'/, }." \
      "Once they are there, start again with LIMBER_NO_INSTALL=1 in the environment."
  fi
  if [[ $(os_release ID) == debian && $(os_release VERSION_ID) =~ ^[0-9]+$ ]] &&
    (($(os_release VERSION_ID) < 12)); then
    stop "This is $(os_release PRETTY_NAME). Limber needs Debian 12 or newer."
  fi

  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]} == 0)) || install "${missing[@]}"
}

# configure OPTION...: leaves a build folder alone that was finished here with the same options.
# Another of ours, copied from elsewhere, older than the system or interrupted, is made anew.
configure () {
  local stamp=$build/.prepared mark
  mark="$source_dir $(os_release ID)$(os_release VERSION_ID) $*"

  if [[ -f $stamp && -f $build/build.ninja && $(<"$stamp") == "$mark" ]]; then
    return 0
  fi

  say "Building Limber in ${build#"$source_dir"/}."
  if [[ -f $build/build.ninja && ! -f $stamp ]]; then
    quietly "Configuring" meson setup --reconfigure "$@" "$build" "$source_dir"
  else
    if [[ -f $stamp ]]; then
      rm -rf -- "$build"
      open_log
    fi
    # Half a set-up would pass for a whole one.
    rm -rf -- "$build"/meson-*
    echo begun >"$stamp"
    quietly "Configuring" meson setup "$@" "$build" "$source_dir"
  fi
  printf '%s' "$mark" >"$stamp"
}

# compile TARGET...
compile () {
  quietly "Building" ninja -C "$build" "$@"
}
