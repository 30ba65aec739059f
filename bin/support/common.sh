# Shared by the scripts beside it: finds a JDK 21 or newer, builds the program when its sources are newer than it.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
app="$root/target/app"

# Java finds files by the locale's encoding: in a plain C locale it would not find one with a Chinese name.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
  *[Uu][Tt][Ff]*) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

java_major() { # java_major /path/to/java -> 25
  "$1" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p' | cut -d. -f1
}

# Sets JAVA_HOME to a JDK 21 or newer, the newest of the usual places where JAVA_HOME itself names none.
find_jdk() {
  local candidate best="" best_major=20 major
  for candidate in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || true)" 2>/dev/null || true)")")" \
      /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] || continue
    major="$(java_major "$candidate/bin/java")"
    case "$major" in '' | *[!0-9]*) continue ;; esac
    if [ "$major" -gt "$best_major" ]; then best="$candidate" best_major="$major"; fi
    [ "$candidate" = "${JAVA_HOME:-}" ] && [ "$major" -ge 21 ] && break
  done
  if [ -z "$best" ]; then
    echo "没有找到 JDK 21 或更新的版本：请安装 JDK 21+（例如 apt-get install openjdk-21-jdk 或 Eclipse Temurin）并设置 JAVA_HOME。 / No JDK 21+ found: install one and set JAVA_HOME." >&2
    exit 2
  fi
  export JAVA_HOME="$best"
  jdk_major="$best_major"
}

mvnw() {
  (cd "$root" && MAVEN_OPTS="${MAVEN_OPTS:--Xmx768m} --enable-native-access=ALL-UNNAMED" ./mvnw -B -ntp -q "$@" 2> >(grep -v '^WARNING: ' >&2))
}

# Builds target/app (a jar and its libraries) unless it is newer than every source.
build_app() {
  if [ -f "$app/.built" ] && [ -z "$(find "$root/src/main" "$root/pom.xml" -newer "$app/.built" -print -quit)" ]; then
    return
  fi
  echo "building … (the first build downloads its libraries)" >&2
  mvnw -Dfast -DskipTests -Dmaven.test.skip=true package
  rm -rf "$app"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$root/target/gongkai.jar" extract --destination "$app" >&2
  touch "$app/.built"
}
