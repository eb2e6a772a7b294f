package ${package}.protocols;

/**
 * Somebody in the chat.
 *
 * @param name what they are called
 * @param hue the color of the name, in degrees from 0 to 359
 */
public record User(String name, int hue) {}
