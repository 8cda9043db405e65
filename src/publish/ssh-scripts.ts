/** What is run on the other machine, in its `sh`, in the target's folder. Needs a GNU system there for `mv -T`. */

interface Names {
  release: string;
  /** `""` where the release is there already. */
  partial: string;
  former: string | undefined;
}

/** The exit code that says that `current` leads elsewhere than before: EX_TEMPFAIL of sysexits.h. */
export const movedCode = 75;

/** As one word of a shell. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Names are our own (see `release-names.ts`) and hold nothing that a shell would take for anything else. */
export const scripts = {
  /** Says what `current` holds, on a line, and that release's manifest. */
  read: `
if [ -L current ]; then readlink current; cat "$(readlink current).json" 2>/dev/null || true
elif [ -e current ]; then echo foreign
fi`,

  /** Takes over what stays; what goes comes on standard input. Says `there` where the release is there already. */
  begin: ({ release, partial, former, full }: Names & { full: boolean }) => `
set -e
mkdir -p releases
cd releases
if ${full ? "false" : `[ -d ${release} ] && [ -f ${release}.json ]`}; then echo there; exit 0; fi
mkdir -p ${partial} ${partial}.arriving
${
  former === undefined || full
    ? ""
    : `rsync -a --ignore-existing --link-dest="$PWD/${former}/" ${former}/ ${partial}/
cd ${partial}
xargs -0 sh -c 'rm -f -- "$@"' sh`
}`,

  /**
   * The manifest comes on standard input. Where the connection is cut the script sees its end and runs on.
   * @param bytes of the manifest
   */
  switch: ({ release, partial, former, bytes }: Names & { bytes: number }) => `
set -e
[ "$(readlink current || true)" = "${former === undefined ? "" : `releases/${former}`}" ] || exit ${movedCode}
${
  partial === ""
    ? `touch releases/${release}.json`
    : `cat > releases/${partial}.json
[ "$(wc -c < releases/${partial}.json)" -eq ${bytes} ] || exit 1
rm -rf releases/${release} releases/${release}.json
mv -T releases/${partial} releases/${release}
mv -T releases/${partial}.json releases/${release}.json
rm -rf releases/${partial}.arriving`
}
ln -sfn releases/${release} .current-${release}
mv -T .current-${release} current`,

  /** Former releases go, the oldest first, and what was left of publishes that were cut more than a day ago. */
  finish: ({ release, keep }: { release: string; keep: number }) => `
set -e
cd releases
n=0
for json in $(ls -t | grep -E '^[0-9a-f]{20}(-2)?[.]json$'); do
  old=\${json%.json}
  if [ "$old" = ${release} ] || [ "releases/$old" = "$(readlink ../current)" ]; then continue; fi
  n=$((n + 1))
  if [ $n -le ${keep} ]; then continue; fi
  rm -rf "$old"
  rm -f "$json"
done
find . -maxdepth 1 -name '.*.partial*' -mmin +1440 -exec rm -rf {} +`,
};
