/** A small service on the kit: it publishes facts about subjects and reads its own standings and another's. */
package org.jiheng.kit.testapp;
