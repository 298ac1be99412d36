/** What a service says about the page that it serves beside its interface; the page itself is files in a jar. */
package org.jiheng.kit.page;
