package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.Folder;
import io.tsrpc.processor.model.RuntimeNames;
import io.tsrpc.processor.model.TypeScriptNames;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Naming rules: from Java packages and classes to services, folders, constants and methods. */
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

    /**
     * Whether a class name has the prefix: {@code ApiLogin} has the prefix Api, {@code Apiary} and {@code Api} do not.
     */
    static boolean hasPrefix(String className, String prefix) {
        return className.startsWith(prefix)
                && className.length() > PREFIX
                && !Character.isLowerCase(className.charAt(PREFIX));
    }

    /** A service's class name without its prefix. */
    static String simpleName(String className) {
        return className.substring(PREFIX);
    }

    /** The name that a service has instead of that of its class and package. */
    static Optional<String> given(TypeElement service) {
        return Annotations.text(service, RuntimeNames.SERVICE_NAME).filter(TypeScriptNames::isServiceName);
    }

    static boolean isBelow(String rootPackage, String packageName) {
        return Folder.isBelow(rootPackage, packageName);
    }

    /** The folder of a package: relative to the root, or the whole package if it is not below the root. */
    static String folder(String rootPackage, String packageName) {
        if (packageName.equals(rootPackage)) {
            return "";
        }
        String relative =
                isBelow(rootPackage, packageName) ? packageName.substring(rootPackage.length() + 1) : packageName;
        return relative.replace('.', '/');
    }

    /** The folder with a trailing slash, or empty for the root. */
    static String folderPrefix(String rootPackage, String packageName) {
        String folder = folder(rootPackage, packageName);
        return folder.isEmpty() ? "" : folder + "/";
    }

    /** Converts {@code user/HTMLPage} to {@code USER_HTML_PAGE}. */
    static String constant(String serviceName) {
        return identifier(serviceName
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
                .replace('/', '_')
                .toUpperCase(Locale.ROOT));
    }

    /** Converts {@code Login} to {@code login}, {@code URL} to {@code url}, {@code HTMLPage} to {@code htmlPage}. */
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

    /** Prefixes a name that is not a Java identifier, such as {@code 2_GO}, with an underscore. */
    private static String identifier(String name) {
        return SourceVersion.isName(name) ? name : "_" + name;
    }

    /** Appends an underscore to a name that Java does not allow for a method. */
    static String escape(String method) {
        return SourceVersion.isKeyword(method) || OBJECT_METHODS.contains(method) ? method + "_" : method;
    }

    /** Converts words joined by underscores to camel case: {@code UINT_INT} to {@code UintInt}. */
    static String camel(String constant) {
        return Arrays.stream(constant.split("_"))
                .filter(w -> !w.isEmpty())
                .map(w -> capital(w.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining());
    }

    /** Converts a package's last part to a class name prefix: {@code user_admin} to {@code UserAdmin}. */
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
