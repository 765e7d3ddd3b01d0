#!/bin/sh
# Registers the namespace and its search attributes. Again and again it changes nothing.
set -eu
: "${TEMPORAL_ADDRESS:?}" "${TEMPORAL_NAMESPACE:?}"

# Closed cases are archived by a schedule; the engine keeps them 90 days beside the archive.
if ! temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" >/dev/null 2>&1; then
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention 90d
fi

# A namespace that was registered this moment reaches the server's caches within seconds.
tries=0
until known="$(temporal operator search-attribute list --namespace "$TEMPORAL_NAMESPACE")"; do
  tries=$((tries + 1))
  [ "$tries" -lt 30 ] || exit 1
  sleep 1
done

for attribute in \
  XinxiuCaseType=Keyword \
  XinxiuState=Keyword \
  XinxiuDepartment=Keyword \
  XinxiuDue=Datetime; do
  name="${attribute%=*}"
  case "$known" in
    *"$name"*) ;;
    *)
      temporal operator search-attribute create \
        --namespace "$TEMPORAL_NAMESPACE" --name "$name" --type "${attribute#*=}"
      ;;
  esac
done
