/** Results as people freeze, approve, publish and correct them. */
package org.jiheng.scoring.result;
