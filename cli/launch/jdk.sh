# Finds the newest JDK of this machine, reading only the `release` file of each: no JVM is started, so it costs nothing.
# Sourced by ./duzhi and .ci/run. Leaves the home in $jdk and the major version in $jdk_major, or $jdk empty.
# DUZHI_JAVA_HOME overrules the search.

jdk=
jdk_major=0
jdk_version=

consider_jdk() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    while IFS= read -r line; do
        case $line in
        JAVA_VERSION=*)
            version=${line#*=}
            version=${version#\"}
            version=${version%\"}
            major=${version%%[!0-9]*}
            if [ "${major:-0}" -gt "$jdk_major" ]; then
                jdk=$1 jdk_major=$major jdk_version=$version
            fi
            return 0
            ;;
        esac
    done <"$1/release"
}

find_jdk() {
    if [ -n "${DUZHI_JAVA_HOME:-}" ]; then
        consider_jdk "$DUZHI_JAVA_HOME"
    else
        [ -z "${JAVA_HOME:-}" ] || consider_jdk "$JAVA_HOME"
        on_path=$(command -v javac || :)
        if [ -n "$on_path" ]; then
            on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
            consider_jdk "${on_path%/bin/javac}"
        fi
        for home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
            /Library/Java/JavaVirtualMachines/*/Contents/Home \
            /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
            "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
            "${HOME:-/nonexistent}"/.jdks/* \
            "${HOME:-/nonexistent}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
            consider_jdk "$home"
        done
    fi
    if [ "$jdk_major" -lt 21 ]; then
        jdk=
        return 1
    fi
}
