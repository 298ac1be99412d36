/** Documents that are printed; a service that makes some brings the library along. */
package org.jiheng.kit.print;
