/** A client of the chat for the console. */
package ${package}.client;
