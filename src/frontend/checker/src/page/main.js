import { byId } from './dom.js';
import { GrowthTab } from './growth-tab.js';
import { RecordTab } from './record-tab.js';
import { wireTabs } from './tabs.js';

wireTabs(byId('tabs'));
new GrowthTab();
new RecordTab().openAddress(location.search);
