package io.tsrpc.processor.contract;

/**
 * A breaking change that was let through.
 *
 * @param rule the tag of the rule that it broke
 * @param place where: the name of a service, or the schema id of a type with a member, such as {@code user/User/User.age}
 * @param reason why nobody breaks, in the words of who accepted it
 */
public record AcceptedChange(String rule, String place, String reason) {}
