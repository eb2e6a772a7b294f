package com.example.names;


public interface ApiClass {
    record Req(Override override, List list, Codec codec, User user) {}

    record Res() {}

    record Override(java.util.List<String> names) {}

    record List(java.util.List<User> users) {}

    record Codec(java.util.Map<String, Codec> codecs) {}

    /** A user with its own idea of a name. */
    record User(Name name) {
        public record Name(String first, String last) {}
    }
}
