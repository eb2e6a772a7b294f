package io.tsrpc.it.refusal.lenient;

import java.util.List;
import java.util.Optional;

/** Takes pages, and gives one back. */
public interface ApiPage {
    /**
     * What goes in.
     *
     * @param pages any pages
     * @param code any text
     */
    record Req(List<Page> pages, Optional<String> code) {}

    /**
     * What goes out.
     *
     * @param page any page
     */
    record Res(Page page) {}
}
