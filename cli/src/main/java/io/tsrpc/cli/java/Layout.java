package io.tsrpc.cli.java;

import io.tsrpc.processor.contract.ServiceEntry;
import io.tsrpc.processor.model.TypeScriptNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Where types and services are in Java. */
final class Layout {
    /** Parts of paths that say nothing of what is there. */
    private static final Set<String> MEANINGLESS = Set.of("", ".", "..", "node_modules");

    /** Files whose names say nothing of what is in them. */
    private static final Set<String> GENERAL =
            Set.of("Base", "Common", "Index", "Interfaces", "Models", "Shared", "Types");

    private final String rootPackage;
    private final Set<String> services = new HashSet<>();
    private final Set<String> files = new HashSet<>();

    Layout(String rootPackage) {
        this.rootPackage = rootPackage;
    }

    /**
     * A service's class.
     *
     * @param isRenamed whether it makes a service of another name
     * @param canKeepName whether an annotation can keep the name: no other file has it, also where names do not differ by case
     */
    record ServiceName(String packageName, String simpleName, boolean isRenamed, boolean canKeepName) {}

    /** The class of a service; no other service has it, also where names do not differ by case. */
    ServiceName service(ServiceEntry service) {
        String folder = service.name().substring(0, service.name().lastIndexOf('/') + 1);
        String name = service.name().substring(folder.length());
        String type = Words.type(name);
        String prefix = service.kind().equals("api") ? "Api" : "Msg";
        String packageName = packageOf(folder);
        String simpleName = type;
        for (int i = 2; !services.add((packageName + "." + prefix + simpleName).toLowerCase(Locale.ROOT)); i++) {
            simpleName = type + i;
        }
        boolean isSame = (packageName + "." + simpleName)
                        .equals(rootPackage + "." + service.name().replace('/', '.'))
                && !service.name().contains(".");
        boolean canKeepName = TypeScriptNames.isServiceName(service.name())
                && files.add((folder + prefix + name).toLowerCase(Locale.ROOT));
        return new ServiceName(packageName, prefix + simpleName, !isSame, canKeepName);
    }

    /** The package of a TypeScript folder. */
    String packageOf(String folder) {
        String below = Arrays.stream(folder.split("/", -1))
                .filter(part -> !MEANINGLESS.contains(part))
                .map(Words::packagePart)
                .map(part -> "." + part)
                .collect(Collectors.joining());
        return rootPackage + below;
    }

    /** The package of a type. */
    String packageOfType(String schemaId) {
        String file = schemaId.substring(0, Math.max(0, schemaId.lastIndexOf('/')));
        return packageOf(file.substring(0, file.lastIndexOf('/') + 1));
    }

    /** The names that a type may have: its own, with its file, with its folder, and one that is not nice. */
    static List<String> names(String schemaId) {
        String[] parts = schemaId.split("/", -1);
        String name = Words.type(parts[parts.length - 1]);
        List<String> names = new ArrayList<>(List.of(typeName(name)));
        for (int i = parts.length - 2; i >= 0 && names.size() < 3; i--) {
            String part = Words.type(parts[i]);
            if (!MEANINGLESS.contains(parts[i]) && !GENERAL.contains(part) && !name.startsWith(part)) {
                name = part + name;
                names.add(typeName(name));
            }
        }
        names.add(typeName(names.get(0) + "Type"));
        return names;
    }

    /** Whether a class of this name would be taken for a service. */
    static boolean isOfService(String name) {
        return name.matches("(?:Api|Msg|Ptl)[^\\p{Ll}].*");
    }

    /** A name that is none of a service: {@code ApiResult} becomes {@code ResultApi}, and {@code ApiMsg} {@code TypeApiMsg}. */
    static String typeName(String name) {
        if (!isOfService(name)) {
            return name;
        }
        String turned = Words.type(name.substring(3)) + name.substring(0, 3);
        return isOfService(turned) ? unlikeService(name) : turned;
    }

    /** The name with a number, if it is taken without. */
    static String numbered(String name, int number) {
        String numbered = name + number;
        return isOfService(numbered) ? unlikeService(numbered) : numbered;
    }

    private static String unlikeService(String name) {
        return "Type" + name;
    }
}
