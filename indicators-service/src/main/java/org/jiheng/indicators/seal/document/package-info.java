/** The sealed file: canonical JSON, its digest and its signature. */
package org.jiheng.indicators.seal.document;
