/** A program that requires nothing but protocols. */
module lean.app {
    requires lean.protocols;
}
