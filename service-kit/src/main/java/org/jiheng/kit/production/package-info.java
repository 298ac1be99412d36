/** What a service that counts must not be started with. */
package org.jiheng.kit.production;
