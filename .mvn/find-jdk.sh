# Sourced by mvnw: makes sure that JAVA_HOME is a JDK of at least $REQUIRED_JAVA, looking where package managers and SDKMAN put JDKs.
# Keeps a JAVA_HOME (or default javac) that is new enough; ends with one clear sentence when no JDK is.
REQUIRED_JAVA=21

# Prints the feature release of the JDK in $1 (from its `release` file, so that no JVM has to start), or nothing.
jdk_feature() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_is_enough() {
  feature=$(jdk_feature "$1")
  [ -n "$feature" ] && [ "$feature" -ge "$REQUIRED_JAVA" ]
}

# The home of the default javac, symbolic links resolved; empty when there is none.
default_jdk() {
  javac=$(command -v javac 2>/dev/null) || return 0
  javac=$(readlink -f "$javac" 2>/dev/null || printf %s "$javac")
  dirname "$(dirname "$javac")"
}

find_jdk() {
  for home in "${JAVA_HOME-}" "$(default_jdk)"; do
    if [ -n "$home" ] && jdk_is_enough "$home"; then
      printf %s "$home"
      return
    fi
  done
  set +f # mvnw switches file name patterns off
  best= best_feature=0
  for home in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if jdk_is_enough "$home" && [ "$(jdk_feature "$home")" -gt "$best_feature" ]; then
      best=$home best_feature=$(jdk_feature "$home")
    fi
  done
  set -f
  printf %s "$best"
}

found_jdk=$(find_jdk)
if [ -z "$found_jdk" ]; then
  echo "Commonwatt needs a JDK $REQUIRED_JAVA or newer and found none (JAVA_HOME is '${JAVA_HOME-}'). Install one, or set JAVA_HOME to it." >&2
  exit 1
fi
JAVA_HOME=$found_jdk
export JAVA_HOME
