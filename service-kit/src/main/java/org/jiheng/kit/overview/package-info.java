/** What a service has published and taken, for operators and for whoever waits until a fact has arrived. */
package org.jiheng.kit.overview;
