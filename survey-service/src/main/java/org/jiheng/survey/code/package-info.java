/** Access codes, each of which buys one ballot token; only their keyed hashes are kept. */
package org.jiheng.survey.code;
