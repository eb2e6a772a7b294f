package io.tsrpc.processor.model;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A folder of services: the root, one with services, or one on the way to such.
 *
 * @param path such as {@code user/admin}; empty for the root
 * @param packageName its Java package
 * @param prefix the prefix of the classes generated into it, such as {@code Admin}; the protocol's name for the root
 * @param accessor the method of the parent's client that gives this folder's, such as {@code admin}; empty for the
 *     root
 * @param services its own services, in the protocol's order
 * @param folders the folders directly in it, sorted by path
 */
public record Folder(
        String path, String packageName, String prefix, String accessor, List<Service> services, List<Folder> folders) {
    /** Copies the lists. */
    public Folder {
        services = List.copyOf(services);
        folders = List.copyOf(folders);
    }

    /** The same with what each of its services, and of those below, is changed to. */
    public Folder mapServices(UnaryOperator<Service> change) {
        return new Folder(
                path,
                packageName,
                prefix,
                accessor,
                services.stream().map(change).toList(),
                folders.stream().map(folder -> folder.mapServices(change)).toList());
    }

    /** The typed client: {@code UserClient}. */
    public JavaClass client() {
        return JavaClass.of(packageName, prefix + "Client");
    }

    /** The skeleton: {@code UserApi}; it is generated only if there are {@link #apis}. */
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

    /** Whether there are APIs in it or below. */
    public boolean hasApis() {
        return !apis().isEmpty() || !apiFolders().isEmpty();
    }

    /** The folders directly in it that have APIs: those that a client gives a way to. */
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
