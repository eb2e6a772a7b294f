package ${package}.protocols;

/** Logs in under a name. It holds for the connection on which it is called. */
@Access(needLogin = false)
public interface ApiLogin {
    /**
     * Who wants in.
     *
     * @param name what the others shall see, 1 to 24 characters
     * @param key a secret of this client, 16 to 64 characters: while it is connected, nobody gets the name without it
     */
    record Req(String name, String key) {}

    /**
     * One is in.
     *
     * @param user who one is for the others
     * @param room the room in which all meet
     */
    record Res(User user, String room) {}
}
