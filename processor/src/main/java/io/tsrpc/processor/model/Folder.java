package io.tsrpc.processor.model;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A folder of services: the root, a folder with services, or a parent of one.
 *
 * @param path such as {@code user/admin}; empty for the root
 * @param packageName its Java package
 * @param prefix the prefix of the classes generated into it, such as {@code Admin}; the protocol's name for the root
 * @param accessor the method of the parent's client that returns this folder's client, such as {@code admin}; empty for
 *     the root
 * @param services its own services, in the protocol's order
 * @param folders its direct subfolders, sorted by path
 */
public record Folder(
        String path, String packageName, String prefix, String accessor, List<Service> services, List<Folder> folders) {
    /** Copies the lists. */
    public Folder {
        services = List.copyOf(services);
        folders = List.copyOf(folders);
    }

    /** A copy in which this function is applied to all services of this folder and its subfolders. */
    public Folder mapServices(UnaryOperator<Service> change) {
        return new Folder(
                path,
                packageName,
                prefix,
                accessor,
                services.stream().map(change).toList(),
                folders.stream().map(folder -> folder.mapServices(change)).toList());
    }

    /** Whether a package is this one or below it. */
    public static boolean isBelow(String rootPackage, String packageName) {
        return packageName.equals(rootPackage) || packageName.startsWith(rootPackage + ".");
    }

    /** The typed client: {@code UserClient}. */
    public JavaClass client() {
        return JavaClass.of(packageName, prefix + "Client");
    }

    /** The skeleton: {@code UserApi}; generated only if there are {@link #apis}. */
    public JavaClass skeleton() {
        return JavaClass.of(packageName, prefix + "Api");
    }

    /** Its APIs. */
    public List<Service.Api> apis() {
        return services.stream()
                .filter(Service.Api.class::isInstance)
                .map(Service.Api.class::cast)
                .toList();
    }

    /** Whether this folder or a subfolder has APIs. */
    public boolean hasApis() {
        return !apis().isEmpty() || !apiFolders().isEmpty();
    }

    /** The direct subfolders with APIs; a client has an accessor for each. */
    public List<Folder> apiFolders() {
        return folders.stream().filter(Folder::hasApis).toList();
    }

    /** Its messages. */
    public List<Service.Msg> msgs() {
        return services.stream()
                .filter(Service.Msg.class::isInstance)
                .map(Service.Msg.class::cast)
                .toList();
    }
}
