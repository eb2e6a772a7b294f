/** The chat's server. */
package ${package}.server;
