/** What heads and receiving offices do with sealed submissions. */
package org.jiheng.indicators.seal.application;
