import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ENVIRONMENT_NAMES } from '@saring/runtime';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

const FOLDER = resolve(import.meta.dirname, '../../infra/kubernetes');
const Labels = z.record(z.string(), z.string());
const Manifest = z.looseObject({
  apiVersion: z.enum([
    'v1',
    'apps/v1',
    'batch/v1',
    'policy/v1',
    'autoscaling/v2',
    'networking.k8s.io/v1',
  ]),
  kind: z.string(),
  metadata: z.object({
    name: z.string(),
    namespace: z.string().optional(),
    labels: Labels.optional(),
  }),
});
const manifests = ['saring.yaml', 'network-policy.yaml'].flatMap((file) =>
  parseAllDocuments(readFileSync(resolve(FOLDER, file), 'utf8')).map((document) => {
    expect(document.errors).toEqual([]);
    return Manifest.parse(document.toJS());
  }),
);
const ofKind = (kind: string) => manifests.filter((each) => each.kind === kind);

const Probe = z.strictObject({
  httpGet: z.strictObject({
    path: z.enum(['/health/live', '/health/ready']),
    port: z.literal('http'),
  }),
  periodSeconds: z.number(),
  failureThreshold: z.number().optional(),
});
const Pod = z.strictObject({
  terminationGracePeriodSeconds: z.number().optional(),
  restartPolicy: z.literal('OnFailure').optional(),
  securityContext: z.looseObject({ runAsNonRoot: z.literal(true) }),
  containers: z.array(
    z.strictObject({
      name: z.string(),
      image: z.string().regex(/:\d/u),
      args: z.array(z.string()).optional(),
      ports: z
        .array(z.strictObject({ name: z.string(), containerPort: z.literal(3000) }))
        .optional(),
      envFrom: z.array(z.unknown()),
      env: z.array(z.strictObject({ name: z.string(), value: z.string() })).optional(),
      readinessProbe: Probe.optional(),
      livenessProbe: Probe.optional(),
      startupProbe: Probe.optional(),
      resources: z.strictObject({
        requests: z.strictObject({ cpu: z.string(), memory: z.string() }),
        limits: z.strictObject({ memory: z.string() }),
      }),
      securityContext: z.strictObject({
        allowPrivilegeEscalation: z.literal(false),
        readOnlyRootFilesystem: z.literal(true),
        capabilities: z.strictObject({ drop: z.tuple([z.literal('ALL')]) }),
      }),
      volumeMounts: z.array(
        z.strictObject({
          name: z.string(),
          mountPath: z.string(),
          readOnly: z.boolean().optional(),
        }),
      ),
    }),
  ),
  volumes: z.array(z.looseObject({ name: z.string() })),
});
const Deployment = z.looseObject({
  spec: z.looseObject({
    replicas: z.number().min(2),
    selector: z.strictObject({ matchLabels: Labels }),
    template: z.strictObject({ metadata: z.strictObject({ labels: Labels }), spec: Pod }),
  }),
});

describe('infra/kubernetes', () => {
  it('puts everything into one namespace that allows no privileged pods', () => {
    expect(ofKind('Namespace')[0]?.metadata.labels).toMatchObject({
      'pod-security.kubernetes.io/enforce': 'restricted',
    });
    for (const each of manifests.filter(({ kind }) => kind !== 'Namespace')) {
      expect(each.metadata.namespace, `${each.kind} ${each.metadata.name}`).toBe('saring');
    }
  });

  it('selects its own pods, mounts its own volumes and keeps liveness off the stores', () => {
    for (const manifest of ofKind('Deployment')) {
      const { spec } = Deployment.parse(manifest);
      expect(spec.template.metadata.labels).toMatchObject(spec.selector.matchLabels);
      const volumes = spec.template.spec.volumes.map(({ name }) => name);
      for (const container of spec.template.spec.containers) {
        for (const { name } of container.volumeMounts) expect(volumes).toContain(name);
        expect(container.livenessProbe?.httpGet.path).toBe('/health/live');
        expect(container.readinessProbe?.httpGet.path).toBe('/health/ready');
      }
    }
    const Cron = z.looseObject({
      spec: z.looseObject({
        jobTemplate: z.looseObject({
          spec: z.looseObject({ template: z.looseObject({ spec: Pod }) }),
        }),
      }),
    });
    for (const manifest of ofKind('CronJob')) Cron.parse(manifest);
  });

  it('sets only variables that Saring reads', () => {
    const names = [...ofKind('ConfigMap'), ...ofKind('Secret')].flatMap((each) =>
      Object.keys(z.looseObject({}).parse(each.data ?? each.stringData)),
    );
    for (const name of names) expect(ENVIRONMENT_NAMES).toContain(name);
    expect(names).toContain('SARING_SECRET_KEY');
  });

  it('shuts everything and opens only what is named', () => {
    const Policy = z.looseObject({ spec: z.looseObject({ policyTypes: z.array(z.string()) }) });
    const shut = ofKind('NetworkPolicy').find(
      ({ metadata }) => metadata.name === 'nothing-by-default',
    );
    expect(Policy.parse(shut).spec).toEqual({
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
    });
    const text = readFileSync(resolve(FOLDER, 'network-policy.yaml'), 'utf8');
    for (const range of ['10.0.0.0/8', '169.254.0.0/16', '127.0.0.0/8', '192.168.0.0/16']) {
      expect(text).toContain(range);
    }
  });
});
