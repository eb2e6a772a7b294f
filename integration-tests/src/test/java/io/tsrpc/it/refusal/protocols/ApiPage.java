package io.tsrpc.it.refusal.protocols;

import java.util.List;
import java.util.Optional;

/** Takes pages, and gives one back. */
public interface ApiPage {
    /**
     * What goes in.
     *
     * @param pages each of them is checked
     * @param code so is this
     */
    record Req(List<Page> pages, Optional<Code> code) {}

    /**
     * What goes out.
     *
     * @param page checked as well, by who reads it
     */
    record Res(Page page) {}
}
