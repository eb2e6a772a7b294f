package io.tsrpc.it.access;

import io.tsrpc.transport.ListenOptions;

/** How a server is set: which pages may act for their visitors. */
enum Protection {
    /** Nothing is set. */
    DEFAULT,
    /** {@code allowedOrigins()}. */
    OWN_PAGES,
    /** The page of the shop, which {@link #DEFAULT} serves, is listed. */
    SHOP,
    /** {@code allowedOrigins("*")}. */
    ANYBODY,
    /** The page of the attacker is listed. */
    ATTACKER;

    void applyTo(ListenOptions<?> options, String shop, String attacker) {
        switch (this) {
            case DEFAULT -> {}
            case OWN_PAGES -> options.allowedOrigins();
            case SHOP -> options.allowedOrigins(shop);
            case ANYBODY -> options.allowedOrigins("*");
            case ATTACKER -> options.allowedOrigins(attacker);
        }
    }
}
