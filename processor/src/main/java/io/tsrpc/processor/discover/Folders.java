package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.Folder;
import io.tsrpc.processor.model.RuntimeNames;
import io.tsrpc.processor.model.Service;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Sorts services into their folders. */
final class Folders {
    private final String rootPackage;
    private final List<Service> services;
    private final Set<String> paths = new TreeSet<>();

    Folders(String rootPackage, List<Service> services) {
        this.rootPackage = rootPackage;
        this.services = services;
        for (Service service : services) {
            String path = service.info().folder();
            while (!path.isEmpty()) {
                paths.add(path);
                path = parent(path);
            }
        }
    }

    /** The root folder with all others. Its classes have the protocol's name as a prefix. */
    Folder root(String protocolName) {
        return new Folder("", rootPackage, protocolName, "", in(""), below(""));
    }

    private Folder folder(String path) {
        String part = path.substring(path.lastIndexOf('/') + 1);
        String packageName = rootPackage + "." + path.replace('/', '.');
        boolean hidesMethod = parent(path).isEmpty() && RuntimeNames.CLIENT_METHODS.contains(part);
        String accessor = hidesMethod ? part + "_" : ServiceNames.escape(part);
        return new Folder(path, packageName, ServiceNames.classPrefix(part), accessor, in(path), below(path));
    }

    private List<Service> in(String path) {
        return services.stream().filter(s -> s.info().folder().equals(path)).toList();
    }

    private List<Folder> below(String path) {
        return paths.stream()
                .filter(p -> parent(p).equals(path))
                .map(this::folder)
                .toList();
    }

    private static String parent(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }
}
