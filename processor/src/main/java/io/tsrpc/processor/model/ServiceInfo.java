package io.tsrpc.processor.model;

/**
 * Properties of APIs and messages.
 *
 * @param id unique in the protocol, or {@link Ids#NONE}
 * @param name TSRPC's name, such as {@code user/Login}
 * @param formerName what it was called before, with its folder; empty if it was not renamed
 * @param folder the path of its folder, empty for the root
 * @param tsFile the TypeScript file of its types without extension, such as {@code user/PtlLogin}
 * @param constant the descriptor's constant, such as {@code USER_LOGIN}
 * @param publicTypes whether all types of the service are public; otherwise its constant must not be public
 * @param deprecation the deprecation of the service class
 * @param conf its configuration
 */
public record ServiceInfo(
        int id,
        String name,
        String formerName,
        String folder,
        String tsFile,
        String constant,
        boolean publicTypes,
        Doc doc,
        Deprecation deprecation,
        Conf conf,
        Origin origin) {
    /** The name without its folder. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** A copy with this id. */
    public ServiceInfo withId(int newId) {
        return new ServiceInfo(
                newId, name, formerName, folder, tsFile, constant, publicTypes, doc, deprecation, conf, origin);
    }
}
