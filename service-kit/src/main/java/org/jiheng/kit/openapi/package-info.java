/** What the services' descriptions say of every operation alike. */
package org.jiheng.kit.openapi;
