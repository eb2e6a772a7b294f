package io.tsrpc.processor.discover;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** The naming rules: from Java packages and classes to services, folders, constants and methods. */
final class ServiceNames {
    private static final int PREFIX = "Api".length();
    private static final Set<String> OBJECT_METHODS =
            Set.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private ServiceNames() {}

    static boolean isApi(String className) {
        return hasPrefix(className, "Api");
    }

    static boolean isMsg(String className) {
        return hasPrefix(className, "Msg");
    }

    /** {@code ApiLogin} has the prefix Api, {@code Apiary} and {@code Api} have not. */
    static boolean hasPrefix(String className, String prefix) {
        return className.startsWith(prefix)
                && className.length() > PREFIX
                && !Character.isLowerCase(className.charAt(PREFIX));
    }

    /** A service's class name without its prefix. */
    static String simpleName(String className) {
        return className.substring(PREFIX);
    }

    static boolean isBelow(String rootPackage, String packageName) {
        return packageName.equals(rootPackage) || packageName.startsWith(rootPackage + ".");
    }

    /** The folder of a package: relative to the root, or the whole package if it is elsewhere. */
    static String folder(String rootPackage, String packageName) {
        if (packageName.equals(rootPackage)) {
            return "";
        }
        String relative =
                isBelow(rootPackage, packageName) ? packageName.substring(rootPackage.length() + 1) : packageName;
        return relative.replace('.', '/');
    }

    /** The folder with a slash behind, if there is any. */
    static String folderPrefix(String rootPackage, String packageName) {
        String folder = folder(rootPackage, packageName);
        return folder.isEmpty() ? "" : folder + "/";
    }

    /** {@code user/HTMLPage} is {@code USER_HTML_PAGE}. */
    static String constant(String serviceName) {
        return identifier(serviceName
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
                .replace('/', '_')
                .toUpperCase(Locale.ROOT));
    }

    /** {@code Login} is {@code login}, {@code URL} {@code url}, {@code HTMLPage} {@code htmlPage}. */
    static String method(String simpleName) {
        int capitals = 0;
        while (capitals < simpleName.length() && Character.isUpperCase(simpleName.charAt(capitals))) {
            capitals++;
        }
        boolean nextWordBegins =
                capitals > 1 && capitals < simpleName.length() && Character.isLowerCase(simpleName.charAt(capitals));
        int lowered = nextWordBegins ? capitals - 1 : capitals;
        return identifier(
                escape(simpleName.substring(0, lowered).toLowerCase(Locale.ROOT) + simpleName.substring(lowered)));
    }

    /** A name that Java does not allow, such as {@code 2_GO}, gets an underscore before it. */
    private static String identifier(String name) {
        return SourceVersion.isName(name) ? name : "_" + name;
    }

    /** A name that Java does not allow for a method gets an underscore. */
    static String escape(String method) {
        return SourceVersion.isKeyword(method) || OBJECT_METHODS.contains(method) ? method + "_" : method;
    }

    /** Words joined by underscores as one camel-case name: {@code UINT_INT} is {@code UintInt}. */
    static String camel(String constant) {
        return Arrays.stream(constant.split("_"))
                .filter(w -> !w.isEmpty())
                .map(w -> capital(w.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining());
    }

    /** A package's last part as the beginning of a class name: {@code user_admin} is {@code UserAdmin}. */
    static String classPrefix(String packagePart) {
        return identifier(Arrays.stream(packagePart.split("_"))
                .filter(w -> !w.isEmpty())
                .map(ServiceNames::capital)
                .collect(Collectors.joining()));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
