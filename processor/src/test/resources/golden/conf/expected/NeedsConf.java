package com.example.conf;

import java.util.Arrays;
import javax.annotation.processing.Generated;

/**
 * Values of {@code @Needs}.
 */
@SuppressWarnings("Immutable")
@Generated("io.tsrpc.processor.TsrpcProcessor")
final class NeedsConf implements Needs {
    private final boolean login;

    private final Role[] roles;

    private final String[] labels;

    private final long atMost;

    private final double factor;

    NeedsConf(boolean login, Role[] roles, String[] labels, long atMost, double factor) {
        this.login = login;
        this.roles = roles;
        this.labels = labels;
        this.atMost = atMost;
        this.factor = factor;
    }

    @Override
    public boolean login() {
        return login;
    }

    @Override
    public Role[] roles() {
        return roles.clone();
    }

    @Override
    public String[] labels() {
        return labels.clone();
    }

    @Override
    public long atMost() {
        return atMost;
    }

    @Override
    public double factor() {
        return factor;
    }

    @Override
    public Class<Needs> annotationType() {
        return Needs.class;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Needs that && this.login == that.login()
                && Arrays.equals(this.roles, that.roles())
                && Arrays.equals(this.labels, that.labels()) && this.atMost == that.atMost()
                && Double.compare(this.factor, that.factor()) == 0;
    }

    @Override
    public int hashCode() {
        return (127 * "login".hashCode() ^ Boolean.hashCode(login))
                + (127 * "roles".hashCode() ^ Arrays.hashCode(roles))
                + (127 * "labels".hashCode() ^ Arrays.hashCode(labels))
                + (127 * "atMost".hashCode() ^ Long.hashCode(atMost))
                + (127 * "factor".hashCode() ^ Double.hashCode(factor));
    }

    @Override
    public String toString() {
        return "@com.example.conf.Needs(login=" + login + ", roles=" + Arrays.toString(roles)
                + ", labels=" + Arrays.toString(labels) + ", atMost=" + atMost
                + ", factor=" + factor + ")";
    }
}
